internal import ComplianceModel
internal import Foundation
internal import MeasuresRegister

/// Reads and writes the files of the measures commands.
enum MeasureFiles {
  /// The most bytes that a report to be imported may have.
  static let maximumByteCount = 32 << 20

  /// Reads a file that a person named.
  static func read(_ path: String) throws -> [UInt8] {
    let resolved = (path as NSString).resolvingSymlinksInPath
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved) else {
      throw RunFailure.wrongInput("\(path): there is no such file")
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw RunFailure.wrongInput("\(path): this is not a file")
    }
    // Asked before the file is read: it may be larger than the memory.
    guard let size = attributes[.size] as? Int, size <= maximumByteCount else {
      throw RunFailure.wrongInput(
        "\(path): the file is larger than \(maximumByteCount >> 20) MB; take the pictures out of it"
          + " or save its tables as text"
      )
    }
    guard let data = FileManager.default.contents(atPath: resolved) else {
      throw RunFailure.wrongInput("\(path): the file cannot be read")
    }
    return [UInt8](data)
  }

  /// Fails if a file is there already, or cannot be written where it is wanted.
  static func check(_ path: String, force: Bool) throws {
    let directory = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: directory) else {
      throw RunFailure.wrongInput("'\(directory)' is no directory that can be written")
    }
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return }
    guard attributes[.type] as? FileAttributeType != .typeDirectory else {
      throw RunFailure.wrongInput("'\(path)' is a directory; name a file")
    }
    guard force else {
      throw RunFailure.wrongInput("'\(path)' is there already; name another file or give --force")
    }
  }

  /// Writes a file; the old one is replaced only once the new one is complete.
  static func write(_ bytes: [UInt8], to path: String, force: Bool) throws {
    try check(path, force: force)
    let file = URL(fileURLWithPath: path)
    do {
      guard !force else {
        try Data(bytes).write(to: file, options: .atomic)
        return
      }
      // Linking a complete file under a new name fails if another program was faster.
      let draft = file.deletingLastPathComponent()
        .appending(path: ".\(file.lastPathComponent).\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: draft) }
      try Data(bytes).write(to: draft)
      try FileManager.default.linkItem(at: draft, to: file)
    } catch {
      throw RunFailure.wrongInput("'\(path)' cannot be written: \(error.localizedDescription)")
    }
  }

  /// The units that the rules name, and those that the user added.
  static func units(of pack: RulePack, and more: [String]) -> [String] {
    Set(pack.checklists.flatMap(\.items).map(\.owner)).union(more).sorted()
  }

  /// Returns a note behind its place.
  static func warning(_ note: ImportNote, in file: String, language: Language) -> String {
    let place = note.place?.description(in: file) ?? file
    return "\(place): \(note.message.text(in: language))"
  }

  /// Reads the JSON report of a scan.
  static func report(_ path: String) throws -> Report {
    let bytes = try read(path)
    do {
      return try JSONDecoder().decode(Report.self, from: Data(bytes))
    } catch let DecodingError.dataCorrupted(context) where context.codingPath.isEmpty {
      throw RunFailure.wrongInput("\(path): this is no JSON; make it with scan --format json=FILE")
    } catch {
      throw RunFailure.wrongInput(
        "\(path): this is no report of oitcheck scan --format json=FILE (\(Self.reason(error)))"
      )
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "'\(key.stringValue)' is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      "at \(context.codingPath.map(\.stringValue).joined(separator: ".")): \(context.debugDescription)"
    default: "\(error)"
    }
  }
}
