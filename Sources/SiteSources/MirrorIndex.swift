/// The files of a mirror, and which of them a server would answer with.
///
/// The index never changes, so all workers share one.
package struct MirrorIndex: Sendable {
  /// The files, in the order of their keys' bytes.
  package let entries: [MirrorEntry]
  /// What was not read, in the order of keys; files that are too large or unreadable are entries
  /// too, for they are there.
  package let refusals: [MirrorRefusal]
  private let table: PathTable
  private let foldedTable: PathTable

  init(files: [DirectoryWalk.Found], refusals: [MirrorRefusal] = []) {
    let named = files.map { (file: $0, name: PathKey.make(naming: $0.path)) }
      .sorted { PathKey.isOrdered($0.name, before: $1.name) }
    var taken = PathTable(capacity: named.count, foldsCase: false)
    for (index, item) in named.enumerated() {
      taken.insert(item.name, index)
    }
    // Some tools save names with escapes. Links escape them too, so they are known by their plain
    // spelling, unless another file has it.
    var entries: [MirrorEntry] = []
    entries.reserveCapacity(named.count)
    for (file, name) in named {
      let plain = PathKey.make(decoding: Array(name.utf8), collapsingSlashes: false)
      let isOwn = PathKey.areEqual(plain, name) || taken.insert(plain, 0)
      let path = isOwn ? plain : name
      entries.append(
        MirrorEntry(
          path: path,
          byteCount: file.byteCount,
          type: FileType(path: path),
          hasForeignName: !PathKey.isUTF8(file.path),
          obstacle: file.obstacle,
          location: file.location
        )
      )
    }
    entries.sort { PathKey.isOrdered($0.path, before: $1.path) }
    var table = PathTable(capacity: entries.count, foldsCase: false)
    var foldedTable = PathTable(capacity: entries.count, foldsCase: true)
    for (index, entry) in entries.enumerated() {
      table.insert(entry.path, index)
      foldedTable.insert(entry.path, index)
    }
    for (index, entry) in entries.enumerated() where !entry.location.elementsEqual(entry.path.utf8)
    {
      table.insert(PathKey.make(naming: entry.location), index)
    }
    self.entries = entries
    self.refusals = refusals.sorted { PathKey.isOrdered($0.path, before: $1.path) }
    self.table = table
    self.foldedTable = foldedTable
  }

  /// Returns the place of an entry in ``entries``.
  package func number(of entry: MirrorEntry) -> Int? { table.value(of: entry.path.utf8.span) }

  /// Returns the file that a server would answer with.
  package func lookup(path: String, query: String? = nil) -> MirrorEntry? {
    index(ofPath: path, query: query).map { entries[$0] }
  }

  /// Returns the place in ``entries`` of the file that a server would answer with.
  ///
  /// Files that a mirroring tool saved for a query come first: `index.php?page=ita`, the same with
  /// `@`, and both with `.html`. Without one, the query of a plain file is ignored, and that of a
  /// program is not: its answer may be any page. A directory, or a path without an ending, answers
  /// with its index page, or with the file that has `.html` behind the name.
  ///
  /// - Parameters:
  ///   - path: A key; empty or with a slash at its end for directories.
  ///   - query: The query without escapes.
  /// - Returns: The place, or `nil` if the mirror does not hold the file.
  package func index(ofPath path: String, query: String? = nil) -> Int? {
    guard let query, !query.isEmpty else { return indexOfPlain(path) }
    if let index = indexOfAnswer(path, query: query) { return index }
    if isDirectory(path) {
      for name in Self.indexNames {
        if let index = indexOfAnswer(path + name, query: query) { return index }
      }
      return nil
    }
    return FileType(path: path).dependsOnQuery ? nil : indexOfPlain(path)
  }

  /// Returns the file whose name differs from a path in nothing but the case of ASCII letters.
  ///
  /// A server on another system may have answered with it; this one's would not.
  package func lookupIgnoringCase(path: String) -> MirrorEntry? {
    guard let index = foldedTable.value(of: path.utf8.span) else { return nil }
    return PathKey.areEqual(entries[index].path, path) ? nil : entries[index]
  }

  /// Returns why something in the mirror was not read, or `nil` if nothing of the name was refused.
  package func refusal(at path: String) -> MirrorRefusal? {
    var low = 0
    var high = refusals.count
    while low < high {
      let middle = (low + high) / 2
      if PathKey.isOrdered(refusals[middle].path, before: path) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < refusals.count, PathKey.areEqual(refusals[low].path, path) else { return nil }
    return refusals[low]
  }

  /// What servers answer with where a directory is asked for, the first that is there.
  package static let indexNames = [
    "index.html", "index.htm", "index.php", "default.html", "default.htm", "home.html",
  ]

  private func indexOfPlain(_ path: String) -> Int? {
    if let index = table.value(of: path.utf8.span) { return index }
    guard isDirectory(path) || FileType(path: path).dependsOnQuery else { return nil }
    let directory = isDirectory(path) ? path : path + "/"
    for name in Self.indexNames {
      if let index = table.value(of: (directory + name).utf8.span) { return index }
    }
    let file = directory.dropLast()
    return file.isEmpty ? nil : table.value(of: (file + ".html").utf8.span)
  }

  private func indexOfAnswer(_ path: String, query: String) -> Int? {
    // A file name cannot hold a slash: tools save it as an escape.
    let saved =
      query.utf8.contains(UInt8(ascii: "/"))
      ? query.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
      : query
    for mark in ["?", "@"] {
      let name = path + mark + saved
      if let index = table.value(of: name.utf8.span) { return index }
      if let index = table.value(of: (name + ".html").utf8.span) { return index }
    }
    return nil
  }

  private func isDirectory(_ path: String) -> Bool {
    path.isEmpty || path.utf8.last == UInt8(ascii: "/")
  }
}
