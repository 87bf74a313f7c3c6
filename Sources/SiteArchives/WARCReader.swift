internal import Compression

/// Reads the records of a WARC file one after another, or one at a known place.
package struct WARCReader {
  /// Where a record is.
  package struct Place: Sendable, Hashable {
    /// Where the record begins, or for packed files the gzip member that holds it.
    package var offset: Int
    /// The number of the record within its member.
    package var number: Int
  }

  /// Records that can be read without what stands before them: one, as a rule.
  struct Unit {
    var records: [WARCRecord]
    var nextOffset: Int
    var unpackedByteCount: Int
  }

  private let file: ArchiveFile
  private let limits: ArchiveLimits
  private let isPacked: Bool
  private let end: Int

  private static let pieceByteCount = 4 << 10
  private static let smallPieceByteCount = 1 << 10
  private static let beginningByteCount = 4 << 10
  private static let headLimit = 64 << 10
  private static let maximumRecordsPerMember = 1_000

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limits: How much of it is read.
  /// - Throws: ``ArchiveError`` if it cannot be read or is no WARC file.
  package init(path: String, limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
    file = try ArchiveFile(reading: path)
    self.limits = limits
    end = try file.byteCount()
    let beginning = try file.read(at: 0, count: 5)
    isPacked = beginning.starts(with: [0x1F, 0x8B])
    guard isPacked || beginning == Array("WARC/".utf8) else { throw .notAnArchive(path: path) }
  }

  /// Calls a function for each record, in the order of the file.
  ///
  /// - Parameters:
  ///   - start: Where to begin: 0, or a place that a writer or an index told.
  ///   - visit: Is given each record, its place, and where what follows it begins.
  /// - Returns: The place behind the last whole record: the end of the file, unless the last record
  ///   is cut off.
  /// - Throws: ``ArchiveError`` if a record in the middle is damaged, or a limit is reached.
  package func forEachRecord(
    from start: Int = 0,
    _ visit: (WARCRecord, Place, Int) -> Void
  ) throws(ArchiveError) -> Int {
    var offset = start
    var recordCount = 0
    var byteCount = 0
    while offset < end {
      guard let unit = try unit(at: offset) else { return offset }
      for (number, record) in unit.records.enumerated() {
        visit(record, Place(offset: offset, number: number), unit.nextOffset)
      }
      recordCount += unit.records.count
      byteCount += unit.unpackedByteCount
      guard recordCount <= limits.recordCount, byteCount <= limits.unpackedByteCount else {
        throw .tooLarge(path: file.path)
      }
      offset = unit.nextOffset
    }
    return offset
  }

  /// Returns the record at a place.
  ///
  /// - Throws: ``ArchiveError`` if there is none.
  package func record(at place: Place) throws(ArchiveError) -> WARCRecord {
    guard let unit = try unit(at: place.offset), unit.records.indices.contains(place.number) else {
      throw .damaged(path: file.path, offset: place.offset)
    }
    return unit.records[place.number]
  }

  /// Returns the record at an offset with no more than the beginning of its block, which for an
  /// answer holds its whole head.
  ///
  /// - Throws: ``ArchiveError`` if there is none.
  func beginning(at offset: Int) throws(ArchiveError) -> WARCRecord {
    let bytes = try unpackedBytes(at: offset, byteCount: Self.beginningByteCount)
    if let head = WARCHead(bytes[...]) {
      let blockEnd = min(head.blockStart + head.byteCount, bytes.count)
      var record = head.record(block: Array(bytes[head.blockStart..<blockEnd]))
      record.isCutOff = blockEnd - head.blockStart < head.byteCount
      if !record.isCutOff { return record }
      if let (_, bodyStart) = ArchivedHead.split(record.block), bodyStart < record.block.count {
        return record
      }
    }
    return try self.record(at: Place(offset: offset, number: 0))
  }

  /// Returns the first bytes from an offset on, unpacked: at least so many, if there are as many.
  private func unpackedBytes(at offset: Int, byteCount: Int) throws(ArchiveError) -> [UInt8] {
    guard isPacked else { return try file.read(at: offset, count: byteCount) }
    var unpacked: [UInt8] = []
    var next = offset
    do throws(CompressionError) {
      var inflater = try Inflater(format: .gzip)
      while !inflater.isAtEnd, unpacked.count < byteCount {
        guard let input = try? file.read(at: next, count: Self.smallPieceByteCount),
          !input.isEmpty
        else { break }
        next += try inflater.unpack(input.span, into: &unpacked, limit: Int.max)
      }
    } catch {
      throw .damaged(path: file.path, offset: offset)
    }
    return unpacked
  }

  /// Returns the records at a place, or `nil` if the file ends before they do.
  func unit(at offset: Int) throws(ArchiveError) -> Unit? {
    isPacked ? try packedUnit(at: offset) : try plainUnit(at: offset)
  }

  private func packedUnit(at offset: Int) throws(ArchiveError) -> Unit? {
    var kept: [UInt8] = []
    var unpackedByteCount = 0
    var next = offset
    do throws(CompressionError) {
      var inflater = try Inflater(format: .gzip)
      var unpacked: [UInt8] = []
      var input: [UInt8] = []
      var start = 0
      while !inflater.isAtEnd {
        if start == input.count {
          guard let bytes = try? file.read(at: next, count: 256 << 10), !bytes.isEmpty else {
            return nil
          }
          input = bytes
          start = 0
        }
        // Small pieces, so that a bomb swells by no more than a few megabytes at a time.
        let stop = min(start + Self.pieceByteCount, input.count)
        let consumed = try inflater.unpack(
          input.span.extracting(start..<stop),
          into: &unpacked,
          limit: Int.max
        )
        start += consumed
        next += consumed
        unpackedByteCount += unpacked.count
        kept.append(contentsOf: unpacked.prefix(limits.recordByteCount - kept.count))
        unpacked.removeAll(keepingCapacity: true)
        guard unpackedByteCount <= limits.unpackedByteCount else { break }
      }
    } catch {
      throw .damaged(path: file.path, offset: offset)
    }
    guard unpackedByteCount <= limits.unpackedByteCount else { throw .tooLarge(path: file.path) }
    let isWhole = kept.count == unpackedByteCount
    var records: [WARCRecord] = []
    var place = 0
    while place < kept.count {
      guard let head = WARCHead(kept[place...].prefix(Self.headLimit)) else {
        throw .damaged(path: file.path, offset: offset)
      }
      let (blockEnd, overflow) = head.blockStart.addingReportingOverflow(head.byteCount)
      // Room for the empty lines behind the block is counted below.
      guard !overflow, blockEnd <= Int.max - 4 else {
        throw .damaged(path: file.path, offset: offset)
      }
      let keptEnd = min(blockEnd, kept.count)
      var record = head.record(block: Array(kept[head.blockStart..<keptEnd]))
      if keptEnd < blockEnd {
        guard !isWhole else { throw .damaged(path: file.path, offset: offset) }
        record.isCutOff = true
      } else if !isWhole, kept.count > blockEnd + 4 {
        // More records follow in the same member, beyond what is kept of it.
        throw .packedAsOne(path: file.path)
      }
      records.append(record)
      // Every look at one of them unpacks them all.
      guard records.count <= Self.maximumRecordsPerMember else {
        throw .packedAsOne(path: file.path)
      }
      place = kept[keptEnd...].firstIndex { $0 != 0x0D && $0 != 0x0A } ?? kept.count
    }
    return Unit(records: records, nextOffset: next, unpackedByteCount: unpackedByteCount)
  }

  private func plainUnit(at offset: Int) throws(ArchiveError) -> Unit? {
    let beginning = try file.read(at: offset, count: Self.headLimit)
    guard let head = WARCHead(beginning[...]) else {
      // A head that the end of the file cuts off is no damage; one that never ends is.
      guard end - offset < Self.headLimit else { throw .damaged(path: file.path, offset: offset) }
      return nil
    }
    let (blockEnd, overflow) = (offset + head.blockStart).addingReportingOverflow(head.byteCount)
    guard !overflow, blockEnd + 4 <= end else { return nil }
    let keptByteCount = min(head.byteCount, limits.recordByteCount)
    let block = try file.read(at: offset + head.blockStart, count: keptByteCount)
    var record = head.record(block: block)
    record.isCutOff = keptByteCount < head.byteCount
    return Unit(records: [record], nextOffset: blockEnd + 4, unpackedByteCount: head.byteCount)
  }
}
