package import ComplianceModel

/// What was read from documents in earlier runs, by what they hold.
///
/// An entry is a file. Runs share the folder without locks: files appear whole or not at all, and
/// what cannot be read counts as absent. Failures to write are not told: a run without a cache is
/// slower and otherwise the same.
package struct ExtractionCache: Sendable {
  /// Names what an outcome depends on.
  package struct Key: Sendable, Hashable {
    /// The name of the entry's file.
    package let name: String

    /// - Parameters:
    ///   - digest: The SHA-256 of the document, in hexadecimal digits.
    ///   - format: The format that it is read as.
    ///   - limits: The limits under which it is read.
    ///   - isRecognized: True if scans are read by character recognition.
    package init(digest: String, format: DocumentFormat, limits: DocumentLimits, isRecognized: Bool)
    {
      // Time and memory decide whether there is an outcome to keep, not which.
      let figures = [
        limits.maximumByteCount, limits.maximumTextByteCount, limits.maximumPageCount,
        limits.maximumEntryCount, limits.maximumUnpackedByteCount, limits.maximumRatio,
        isRecognized ? limits.recognizedPageCount : 0,
      ]
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for figure in figures { hash = (hash ^ UInt64(figure.magnitude)) &* 0x0000_0100_0000_01B3 }
      let manner = isRecognized ? "recognized" : "text"
      let limits = String(hash, radix: 36)
      name = "\(digest).\(format.rawValue).\(manner).\(limits).\(ExtractionCache.extractionVersion)"
    }

    /// - Parameters:
    ///   - bytes: The whole document.
    ///   - format: The format that it is read as.
    ///   - limits: The limits under which it is read.
    ///   - isRecognized: True if scans are read by character recognition.
    package init(
      bytes: [UInt8],
      format: DocumentFormat,
      limits: DocumentLimits,
      isRecognized: Bool
    ) {
      self.init(
        digest: SHA256.hexDigest(of: bytes),
        format: format,
        limits: limits,
        isRecognized: isRecognized
      )
    }
  }

  /// Raised whenever the same bytes would be read differently: old entries are then passed over.
  package static let extractionVersion = 1

  private let folder: PrivateFolder
  private let maximumByteCount: Int

  /// - Parameters:
  ///   - directory: The folder of the entries. It is made when the first is stored; the folder
  ///     around it must be there.
  ///   - maximumByteCount: What ``trim()`` leaves at most.
  package init(directory: String, maximumByteCount: Int = 512 << 20) {
    folder = PrivateFolder(path: directory)
    self.maximumByteCount = maximumByteCount
  }

  /// Returns what reading the document gave before, or `nil` if it is to be read now.
  package func outcome(for key: Key) -> Result<ExtractedDocument, DocumentError>? {
    guard let bytes = folder.read(key.name, upTo: Self.maximumEntryByteCount) else { return nil }
    guard let outcome = CacheEntry.decode(bytes, for: key) else { return nil }
    folder.touch(key.name)
    return outcome
  }

  /// Keeps what reading a document gave.
  ///
  /// Errors are kept that the same bytes will give again; those of tools that were missing, slow or
  /// crashed are not.
  package func store(_ outcome: Result<ExtractedDocument, DocumentError>, for key: Key) {
    guard let bytes = CacheEntry.encode(outcome, for: key),
      bytes.count <= Self.maximumEntryByteCount
    else { return }
    folder.write(key.name, bytes)
  }

  /// Removes the entries that were not used for longest, until the rest is within the limit.
  ///
  /// It is meant for the end of a run.
  package func trim() {
    // Whatever else a caller's folder holds is none of ours.
    let files = folder.files().filter { Self.isEntry($0.name) }.sorted {
      ($0.time, $0.name) > ($1.time, $1.name)
    }
    var kept = 0
    for file in files {
      kept += file.byteCount
      if kept > maximumByteCount { folder.remove(file.name) }
    }
  }

  /// Entries, finished or not, begin with a digest.
  private static func isEntry(_ name: String) -> Bool {
    let digest = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    return digest.count == 64 && digest.count < name.utf8.count
      && digest.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static let maximumEntryByteCount = 256 << 20
}
