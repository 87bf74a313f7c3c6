/// What a path says by its ending.
package struct FileType: Sendable, Hashable {
  /// What a file is good for.
  package enum Kind: Sendable, Hashable {
    /// A page, or a file without a telling name that may prove to be one.
    case page
    /// A document that a page links to.
    case document
    /// Anything else: pictures, styles, scripts, films.
    case asset
  }

  package var kind: Kind
  /// True if a server makes another page for each query; false for plain files, which ignore it.
  package var dependsOnQuery: Bool
  /// True if the path has no ending that says anything.
  package var isUnnamed: Bool

  /// Judges a path by its last part.
  ///
  /// Mirroring tools save `index.php?page=ita` under that very name, or with `@` for the question
  /// mark, or with `.html` behind it: all of them are pages.
  ///
  /// - Parameter path: A key.
  package init(path: String) {
    let bytes = path.utf8
    let name =
      bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[bytes.index(after: $0)...] }
      ?? bytes[...]
    self.init(name: name)
  }

  private init(name: Substring.UTF8View) {
    let file = FileType.served(by: name)?.file ?? name
    guard let dot = file.lastIndex(of: UInt8(ascii: ".")), dot != file.startIndex,
      let ending = FileType.ending(file[file.index(after: dot)...])
    else {
      // A hidden file, such as `.htaccess`, is never meant for readers.
      let isHidden = file.first == UInt8(ascii: ".")
      self.init(kind: isHidden ? .asset : .page, dependsOnQuery: !isHidden, isUnnamed: !isHidden)
      return
    }
    switch ending {
    case "html", "htm", "xhtml", "shtml", "xht":
      self.init(kind: .page, dependsOnQuery: false, isUnnamed: false)
    case "php", "asp", "aspx", "jsp", "cgi":
      self.init(kind: .page, dependsOnQuery: true, isUnnamed: false)
    case "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "csv",
      "zip", "rar", "7z":
      self.init(kind: .document, dependsOnQuery: false, isUnnamed: false)
    default:
      self.init(kind: .asset, dependsOnQuery: false, isUnnamed: false)
    }
  }

  private init(kind: Kind, dependsOnQuery: Bool, isUnnamed: Bool) {
    self.kind = kind
    self.dependsOnQuery = dependsOnQuery
    self.isUnnamed = isUnnamed
  }

  /// Splits the name under which a mirroring tool saved an answer into the file and its query.
  ///
  /// - Returns: The parts, or `nil` for a name that holds no query.
  static func served(
    by name: Substring.UTF8View
  ) -> (file: Substring.UTF8View, query: Substring.UTF8View)? {
    for mark in name.indices {
      let isQuestion = name[mark] == UInt8(ascii: "?")
      guard isQuestion || name[mark] == UInt8(ascii: "@") else { continue }
      let file = name[..<mark]
      // An at sign is an ordinary character unless what stands before it is a program.
      guard isQuestion || FileType(name: file).isProgram else { continue }
      return (file, name[name.index(after: mark)...])
    }
    return nil
  }

  private var isProgram: Bool { dependsOnQuery && !isUnnamed }

  /// Returns an ending in lower case, or `nil` if it is none: `26.7.67` ends in a year.
  private static func ending(_ bytes: Substring.UTF8View) -> String? {
    guard !bytes.isEmpty, bytes.count <= 5 else { return nil }
    var hasLetter = false
    var ending: [UInt8] = []
    for byte in bytes {
      if ASCIISet.letters.contains(byte) {
        hasLetter = true
        ending.append(byte | 0x20)
      } else if ASCIISet.digits.contains(byte) {
        ending.append(byte)
      } else {
        return nil
      }
    }
    return hasLetter ? String(decoding: ending, as: UTF8.self) : nil
  }
}
