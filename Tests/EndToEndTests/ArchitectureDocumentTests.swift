import Foundation
import Testing

/// The table of targets in the documentation tells what the package really is.
@Suite struct ArchitectureDocumentTests {
  @Test func `the table of targets agrees with the manifest`() throws {
    let table = try ProjectLayout.documented()
    let manifest = try ProjectLayout.declared()
    try #require(!manifest.isEmpty)
    for name in Set(table.keys).union(manifest.keys).sorted() {
      #expect(table[name] == manifest[name], "\(name) in Documentation/Architecture.md")
    }
  }

  @Test func `every source folder is a target of the table`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: ProjectLayout.file("Sources").path
    )
    #expect(Set(folders.filter { !$0.hasPrefix(".") }) == Set(try ProjectLayout.documented().keys))
  }

  @Test(arguments: try ProjectLayout.declared().keys.sorted())
  func `files import only what their target reaches`(target: String) throws {
    let declared = try ProjectLayout.declared()
    let allowed = ProjectLayout.reach(of: target, in: declared).union(ProjectLayout.systemModules)
    for file in try ProjectLayout.swiftFiles(of: target) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.split(separator: "\n") {
        guard let module = ProjectLayout.importedModule(in: line) else { continue }
        #expect(allowed.contains(module), "\(target)/\(file.lastPathComponent) imports \(module)")
      }
    }
  }
}

/// The package as its manifest, its documentation and its folders show it.
///
/// The manifest is read as text: a package manager started by a test would wait for the one that
/// runs the test. `Scripts/test` compares the table with the package manager's own answer.
private enum ProjectLayout {
  /// Modules of the platform that any target may import.
  static let systemModules: Set<String> = ["Foundation", "Glibc", "Dispatch", "Synchronization"]

  static func file(_ path: String) -> URL {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: path)
  }

  /// The rows of the documented table: a target and what it depends on.
  static func documented() throws -> [String: Set<String>] {
    let text = try String(contentsOf: file("Documentation/Architecture.md"), encoding: .utf8)
    var table: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") {
      guard let row = line.wholeMatch(of: /\| `(\w+)` \|[^|]*\|([^|]*)\|/) else { continue }
      table[String(row.1)] = Set(row.2.matches(of: /`(\w+)`/).map { String($0.1) })
    }
    return table
  }

  /// The targets of the manifest that are no tests, with the targets and products they depend on.
  static func declared() throws -> [String: Set<String>] {
    let manifest = try String(contentsOf: file("Package.swift"), encoding: .utf8)
    var targets: [String: Set<String>] = [:]
    for start in manifest.matches(of: /\.(?:target|executableTarget|systemLibrary)\(/) {
      let body = balanced(manifest[start.range.upperBound...], open: "(", close: ")")
      guard !body.contains(#"path: "Tests/"#), let name = body.firstMatch(of: /name: "(\w+)"/)
      else { continue }
      var names: Set<String> = []
      if let list = body.firstMatch(of: /dependencies: \[/) {
        let dependencies = balanced(body[list.range.upperBound...], open: "[", close: "]")
          .replacing(/package: "[^"]*"/, with: "")
        names = Set(dependencies.matches(of: /"(\w+)"/).map { String($0.1) })
      }
      targets[String(name.1)] = names
    }
    return targets
  }

  /// The text up to the bracket that closes one opened before it.
  private static func balanced(
    _ text: Substring,
    open: Character,
    close: Character
  ) -> Substring {
    var depth = 1
    let end = text.firstIndex { character in
      if character == open { depth += 1 }
      if character == close { depth -= 1 }
      return depth == 0
    }
    return text[..<(end ?? text.endIndex)]
  }

  /// Everything that a target depends on, directly or through others.
  static func reach(of target: String, in targets: [String: Set<String>]) -> Set<String> {
    var reached: Set<String> = []
    var open = Array(targets[target] ?? [])
    while let next = open.popLast() {
      guard reached.insert(next).inserted else { continue }
      open += targets[next] ?? []
    }
    return reached
  }

  static func swiftFiles(of target: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: file("Sources/\(target)"),
      includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "swift" }
  }

  static func importedModule(in line: Substring) -> String? {
    line.prefixMatch(of: /(?:(?:public|package|internal) )?import (?:\w+ )?(\w+)$/)
      .map { String($0.1) }
  }
}
