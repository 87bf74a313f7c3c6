internal import Foundation

/// The files of a rule pack, found and read, but not understood yet.
struct RulePackFiles {
  /// The bytes that a rule file may have.
  static let maximumByteCount = 1 << 20

  let directory: String
  /// False if the directory itself cannot be read.
  private(set) var isReadable = true
  private(set) var mistakes: [RuleFileError] = []
  /// Paths of checklists and requirements below the pack's directory, sorted.
  private(set) var checklists: [String] = []
  private(set) var requirements: [String] = []

  init(directory: String) {
    self.directory = directory
    guard let folders = list("") else {
      isReadable = false
      note("no rule pack in '\(directory)': it is not a directory that can be read", in: "")
      return
    }
    for folder in folders {
      checklists += ruleFiles(in: "\(folder)/checklists")
      requirements += ruleFiles(in: "\(folder)/requirements")
    }
    checklists.sort()
    requirements.sort()
  }

  /// Tells whether there is something under a name.
  func holds(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: path(of: file))
  }

  /// Reads a file as YAML.
  func read(_ file: String) -> RuleFileReader {
    let path = (path(of: file) as NSString).resolvingSymlinksInPath
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      return RuleFileReader(file: file, unreadable: .unreadable("there is no such file"))
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      return RuleFileReader(file: file, unreadable: .unreadable("this is not a file"))
    }
    // A missing size is answered by the check of what was read.
    if let size = attributes[.size] as? Int, size > Self.maximumByteCount {
      return RuleFileReader(file: file, unreadable: Self.tooLarge)
    }
    guard let content = FileManager.default.contents(atPath: path) else {
      return RuleFileReader(file: file, unreadable: .unreadable("the file cannot be read"))
    }
    guard content.count <= Self.maximumByteCount else {
      return RuleFileReader(file: file, unreadable: Self.tooLarge)
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      let position = Self.positionOfInvalidByte(in: content)
      let reason = RuleFileError.Reason.unreadable("the file is not valid UTF-8")
      return RuleFileReader(file: file, unreadable: reason, at: position)
    }
    // A byte order mark is no part of the text; libyaml takes it for a second document's beginning.
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    return RuleFileReader(
      file: file,
      text: hasMark ? String(text.unicodeScalars.dropFirst()) : text
    )
  }

  private static let tooLarge = RuleFileError.Reason.unreadable(
    "the file is larger than \(maximumByteCount) bytes"
  )

  private func path(of file: String) -> String {
    file.isEmpty ? directory : "\(directory)/\(file)"
  }

  private mutating func note(_ problem: String, in file: String) {
    mistakes.append(RuleFileError(file: file, position: nil, reason: .unreadable(problem)))
  }

  /// Returns the names in a folder without the hidden ones, sorted, or `nil` if it is none.
  private func list(_ folder: String) -> [String]? {
    // Whatever is no folder holds no rule files.
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path(of: folder)) else {
      return nil
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  private mutating func ruleFiles(in folder: String) -> [String] {
    var files: [String] = []
    for name in list(folder) ?? [] {
      let file = "\(folder)/\(name)"
      if name.hasSuffix(".yaml") { files.append(file) }
      if name.hasSuffix(".yml") { note("expected a file name that ends in .yaml", in: file) }
    }
    return files
  }

  private static func positionOfInvalidByte(in content: Data) -> RuleFileError.Position {
    var decoder = UTF8()
    var bytes = content.makeIterator()
    var position = RuleFileError.Position(line: 1, column: 1)
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      position.column += 1
      if scalar == "\n" { position = .init(line: position.line + 1, column: 1) }
    }
    return position
  }
}
