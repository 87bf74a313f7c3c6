internal import ComplianceModel

/// Digests as WARC files write them: the name of the algorithm and base 32.
enum WARCDigest {
  static func text(of bytes: [UInt8]) -> String {
    "sha256:" + base32(SHA256.digest(of: bytes))
  }

  /// RFC 4648, with padding.
  static func base32(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var output: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in bytes {
      bits = (bits << 8 | Int(byte)) & 0xFFFF
      count += 8
      while count >= 5 {
        count -= 5
        output.append(letters[bits >> count & 31])
      }
    }
    if count > 0 { output.append(letters[bits << (5 - count) & 31]) }
    while !output.count.isMultiple(of: 8) { output.append(UInt8(ascii: "=")) }
    return String(decoding: output, as: UTF8.self)
  }
}
