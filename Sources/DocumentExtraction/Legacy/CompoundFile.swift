/// The container of office files of old: a small file system of named streams (MS-CFB).
///
/// Numbers in the file are followed only where they lead inside it, and no chain further than the
/// file has sectors.
struct CompoundFile {
  private struct Entry {
    var name: String
    var start: UInt32
    var byteCount: Int
  }

  private let bytes: [UInt8]
  private let sectorSize: Int
  private let miniatureLimit: Int
  private var allocation: [UInt32] = []
  private var miniatureAllocation: [UInt32] = []
  private var miniatures: [UInt8] = []
  private var entries: [Entry] = []

  /// Fails if the bytes are no such container, or one whose directory cannot be read.
  init?(_ bytes: [UInt8]) {
    let reader = LittleEndian(bytes[...])
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
      let shift = reader.word(at: 30), shift == 9 || shift == 12,
      let directory = reader.double(at: 48),
      let miniatureLimit = reader.double(at: 56), let miniatureStart = reader.double(at: 60)
    else { return nil }
    self.bytes = bytes
    self.sectorSize = 1 << Int(shift)
    self.miniatureLimit = Int(miniatureLimit)
    readAllocation(reader)
    readDirectory(chain(from: directory))
    guard let root = entries.first else { return nil }
    miniatureAllocation = Self.doubles(in: chain(from: miniatureStart))
    miniatures = chain(from: root.start)
  }

  /// The names of all streams and storages but the root's.
  var names: [String] { entries.dropFirst().map(\.name) }

  /// Returns the bytes of a stream, which are fewer than announced if the file is cut off.
  func stream(_ name: String) -> [UInt8]? {
    guard let entry = entries.dropFirst().first(where: { $0.name == name }) else { return nil }
    let isMiniature = entry.byteCount < miniatureLimit
    let content = isMiniature ? miniatureChain(from: entry.start) : chain(from: entry.start)
    return Array(content.prefix(entry.byteCount))
  }

  private mutating func readAllocation(_ reader: LittleEndian) {
    // The header names the first 109 sectors of the table; a chain of sectors names the rest.
    var sectors = (0..<109).compactMap { reader.double(at: 76 + 4 * $0) }
    var next = reader.double(at: 68) ?? Self.endOfChain
    var left = bytes.count / sectorSize
    while next < Self.firstReserved, left > 0, let sector = sector(next) {
      let numbers = Self.doubles(in: sector)
      sectors += numbers.dropLast()
      next = numbers.last ?? Self.endOfChain
      left -= 1
    }
    let most = bytes.count / sectorSize
    for number in sectors.prefix(most) where number < Self.firstReserved {
      guard let sector = sector(number) else { continue }
      allocation += Self.doubles(in: sector)
    }
  }

  private mutating func readDirectory(_ content: [UInt8]) {
    for start in stride(from: 0, to: content.count - 127, by: 128) {
      let reader = LittleEndian(content[start..<start + 128])
      guard let nameByteCount = reader.word(at: 64), (2...64).contains(nameByteCount),
        let first = reader.double(at: 116), let byteCount = reader.double(at: 120)
      else { continue }
      let units = (0..<Int(nameByteCount) / 2 - 1).compactMap { reader.word(at: 2 * $0) }
      let name = String(decoding: units, as: UTF16.self)
      entries.append(Entry(name: name, start: first, byteCount: Int(byteCount)))
    }
  }

  /// Joins the sectors of a chain.
  private func chain(from start: UInt32) -> [UInt8] {
    var content: [UInt8] = []
    var next = start
    var left = bytes.count / sectorSize
    while next < Self.firstReserved, left > 0, let sector = sector(next) {
      content += sector
      next = Int(next) < allocation.count ? allocation[Int(next)] : Self.endOfChain
      left -= 1
    }
    return content
  }

  private func miniatureChain(from start: UInt32) -> [UInt8] {
    var content: [UInt8] = []
    var next = start
    var left = miniatures.count / 64 + 1
    while next < Self.firstReserved, left > 0, Int(next) * 64 < miniatures.count {
      content += miniatures[Int(next) * 64..<min(Int(next) * 64 + 64, miniatures.count)]
      next =
        Int(next) < miniatureAllocation.count ? miniatureAllocation[Int(next)] : Self.endOfChain
      left -= 1
    }
    return content
  }

  private func sector(_ number: UInt32) -> ArraySlice<UInt8>? {
    let start = (Int(number) + 1) * sectorSize
    guard start < bytes.count else { return nil }
    return bytes[start..<min(start + sectorSize, bytes.count)]
  }

  private static func doubles(in bytes: some Collection<UInt8>) -> [UInt32] {
    let reader = LittleEndian(Array(bytes)[...])
    return (0..<bytes.count / 4).compactMap { reader.double(at: 4 * $0) }
  }

  private static let endOfChain: UInt32 = 0xFFFF_FFFE
  /// Numbers from here on mark what a sector is used for.
  private static let firstReserved: UInt32 = 0xFFFF_FFFA
}
