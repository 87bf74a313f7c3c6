internal import ComplianceModel
internal import ArchiveReading
internal import MarkupParsing

/// The parts of an office file, unpacked as they are asked for.
struct OfficePackage {
  private var archive: Archive
  private var parts: [String: [UInt8]] = [:]
  private let names: Set<String>

  /// Reads the list of parts.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - limits: What reading it may cost.
  /// - Throws: ``DocumentError`` if the archive cannot be read.
  init(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentError) {
    let archiveLimits = ArchiveLimits(
      maximumEntryCount: limits.maximumEntryCount,
      maximumTotalByteCount: limits.maximumUnpackedByteCount,
      maximumEntryByteCount: max(1, limits.maximumUnpackedByteCount / 4),
      maximumRatio: limits.maximumRatio
    )
    do throws(ArchiveError) {
      archive = try Archive(bytes, limits: archiveLimits)
    } catch {
      throw DocumentError(error)
    }
    names = Set(archive.names)
  }

  func holds(_ part: String) -> Bool { names.contains(part) }

  /// Unpacks parts in one go over the archive, those that exist.
  mutating func load(_ wanted: [String]) throws(DocumentError) {
    let missing = Set(wanted.filter { names.contains($0) && parts[$0] == nil })
    guard !missing.isEmpty else { return }
    do throws(ArchiveError) {
      parts.merge(try archive.contents(of: missing)) { first, _ in first }
    } catch {
      throw DocumentError(error)
    }
  }

  /// Returns a part, or `nil` if there is none of the name.
  mutating func part(_ name: String) throws(DocumentError) -> [UInt8]? {
    try load([name])
    return parts[name]
  }

  /// Forgets a part that was read; it is not asked for again.
  mutating func release(_ name: String) { parts[name] = nil }

  /// Reads a part as XML, if it is there.
  ///
  /// - Parameters:
  ///   - name: The part.
  ///   - body: Reads; the cursor stands at the root element, whose depth is 1.
  /// - Returns: False if there is no such part.
  /// - Throws: ``DocumentError`` if the part cannot be unpacked or parsed.
  @discardableResult
  mutating func read(
    _ name: String,
    _ body: (inout XMLCursor) throws(XMLCursorError) -> Void
  ) throws(DocumentError) -> Bool {
    guard let bytes = try part(name) else { return false }
    do throws(XMLCursorError) {
      var cursor = try XMLCursor(bytes)
      while let event = try cursor.next() {
        guard event == .start else { continue }
        try body(&cursor)
        break
      }
    } catch {
      throw DocumentError(error, part: name)
    }
    return true
  }
}

extension DocumentError {
  init(_ error: ArchiveError) {
    switch error {
    case .notAnArchive: self = .damaged("\(error)")
    case .damaged(let what): self = .damaged(what)
    case .encrypted: self = .encrypted
    case .unsupportedMethod, .outOfMemory: self = .damaged("\(error)")
    case .tooManyEntries, .entryTooLarge, .totalTooLarge, .ratioTooHigh:
      self = .overLimit("\(error)")
    }
  }

  init(_ error: XMLCursorError, part: String) {
    switch error {
    case .tooDeep, .tooManyAttributes, .inputTooLarge: self = .overLimit("\(part): \(error)")
    case .noRootElement, .malformed, .documentType, .outOfMemory:
      self = .damaged("\(part): \(error)")
    }
  }
}
