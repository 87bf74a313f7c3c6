extension MirrorIndex {
  /// Creates the index of a site that is held in memory.
  ///
  /// - Parameter files: The number of bytes of each file by its path.
  package init(files: [String: Int]) {
    self.init(
      files: files.map { path, byteCount in
        DirectoryWalk.Found(
          path: Array(path.utf8),
          location: Array(path.utf8),
          byteCount: byteCount,
          obstacle: nil
        )
      }
    )
  }
}
