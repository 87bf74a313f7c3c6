internal import Foundation

extension RuleFileReader {
  /// The bytes that a file may have.
  static let maximumByteCount = 1 << 20

  /// Reads a file as YAML; what keeps it from being read is its first mistake.
  ///
  /// - Parameters:
  ///   - file: The name by which messages call the file.
  ///   - path: Where the file lies.
  init(file: String, at path: String) {
    let path = (path as NSString).resolvingSymlinksInPath
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      self.init(file: file, unreadable: .unreadable("there is no such file"))
      return
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      self.init(file: file, unreadable: .unreadable("this is not a file"))
      return
    }
    // A missing size is answered by the check of what was read.
    if let size = attributes[.size] as? Int, size > Self.maximumByteCount {
      self.init(file: file, unreadable: Self.tooLarge)
      return
    }
    guard let content = FileManager.default.contents(atPath: path) else {
      self.init(file: file, unreadable: .unreadable("the file cannot be read"))
      return
    }
    self.init(file: file, bytes: content)
  }

  private init(file: String, bytes: Data) {
    guard bytes.count <= Self.maximumByteCount else {
      self.init(file: file, unreadable: Self.tooLarge)
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let reason = Reason.unreadable("the file is not valid UTF-8")
      self.init(file: file, unreadable: reason, at: Self.positionOfInvalidByte(in: bytes))
      return
    }
    // A byte order mark is no part of the text; libyaml takes it for a second document's beginning.
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    self.init(file: file, text: hasMark ? String(text.unicodeScalars.dropFirst()) : text)
  }

  private static let tooLarge = Reason.unreadable(
    "the file is larger than \(maximumByteCount) bytes"
  )

  private static func positionOfInvalidByte(in content: Data) -> Position {
    var decoder = UTF8()
    var bytes = content.makeIterator()
    var position = Position(line: 1, column: 1)
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      position.column += 1
      if scalar == "\n" { position = .init(line: position.line + 1, column: 1) }
    }
    return position
  }
}
