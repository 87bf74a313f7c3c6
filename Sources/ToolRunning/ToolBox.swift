internal import Glibc

/// The folders in which tools are looked for.
package struct ToolBox: Sendable, Hashable {
  /// In the order in which they are searched; also the `PATH` of every tool.
  package var searchPath: [String]

  /// - Parameter searchPath: Folders by their absolute paths. The caller's own `PATH` does not
  ///   count: what reads a stranger's files must not depend on where a command is typed.
  package init(searchPath: [String] = ["/usr/bin", "/bin", "/usr/local/bin"]) {
    self.searchPath = searchPath
  }

  /// Returns the path of a tool, or `nil` if no folder holds an executable file of that name.
  package func path(of tool: String) -> String? {
    searchPath.lazy.map { "\($0)/\(tool)" }.first { path in
      var status = stat()
      // SAFETY: both calls read a string that lives as long as the call; `stat` fills a local.
      guard unsafe access(path, X_OK) == 0, unsafe stat(path, &status) == 0 else { return false }
      return status.st_mode & S_IFMT == S_IFREG
    }
  }
}
