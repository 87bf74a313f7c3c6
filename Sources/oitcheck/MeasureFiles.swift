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

  /// The units that the rules name, and those that the user added.
  static func units(of pack: RulePack, and more: [String]) -> [String] {
    Set(pack.checklists.flatMap(\.items).map(\.owner)).union(more).sorted()
  }

  /// Lists notes with their places: first, and counted, what somebody has to decide.
  static func list(_ notes: [ImportNote], in file: String, language: Language) {
    let doubts = notes.filter(\.isDoubt)
    let others = notes.filter { !$0.isDoubt }
    let isThai = language == .thai
    if !doubts.isEmpty {
      let words = isThai ? "ต้องตรวจแก้ \(doubts.count) เรื่อง" : "to be mended: \(doubts.count)"
      Terminal.error("\(file): \(words)")
    }
    for note in doubts { Terminal.error(line(note, in: file, language: language)) }
    if !others.isEmpty {
      let words = isThai ? "ข้อสังเกต \(others.count) เรื่อง" : "notes: \(others.count)"
      Terminal.error("\(file): \(words)")
    }
    for note in others { Terminal.error(line(note, in: file, language: language)) }
  }

  private static func line(_ note: ImportNote, in file: String, language: Language) -> String {
    let place = note.place?.description(in: file, language: language) ?? file
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
