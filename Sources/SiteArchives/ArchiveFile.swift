internal import Foundation
internal import SiteSources

/// The file of an archive; every failure becomes an ``ArchiveError`` here.
struct ArchiveFile {
  let path: String
  private let handle: FileHandle

  init(reading path: String) throws(ArchiveError) {
    self.path = path
    do {
      handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    } catch {
      throw .unreadable(path: path, why: Self.why(error))
    }
  }

  /// Opens a file for reading and writing, and creates it if it is not there.
  init(writing path: String) throws(ArchiveError) {
    self.path = path
    let manager = FileManager.default
    if !manager.fileExists(atPath: path), !manager.createFile(atPath: path, contents: nil) {
      throw .unwritable(path: path, why: "it cannot be created")
    }
    do {
      handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    } catch {
      throw .unwritable(path: path, why: Self.why(error))
    }
  }

  /// Returns up to so many bytes from a place on; fewer only at the end.
  func read(at offset: Int, count: Int) throws(ArchiveError) -> [UInt8] {
    do {
      try handle.seek(toOffset: UInt64(offset))
      return try handle.read(upToCount: count).map { [UInt8]($0) } ?? []
    } catch {
      throw .unreadable(path: path, why: Self.why(error))
    }
  }

  func byteCount() throws(ArchiveError) -> Int {
    do {
      return Int(try handle.seekToEnd())
    } catch {
      throw .unreadable(path: path, why: Self.why(error))
    }
  }

  func append(_ bytes: [UInt8]) throws(ArchiveError) {
    do {
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw .unwritable(path: path, why: Self.why(error))
    }
  }

  func truncate(to byteCount: Int) throws(ArchiveError) {
    do {
      try handle.truncate(atOffset: UInt64(byteCount))
    } catch {
      throw .unwritable(path: path, why: Self.why(error))
    }
  }

  /// Waits until what was written is on the disk.
  func synchronize() throws(ArchiveError) {
    do {
      try handle.synchronize()
    } catch {
      throw .unwritable(path: path, why: Self.why(error))
    }
  }

  static func why(_ error: any Error) -> String {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return cause.domain == NSPOSIXErrorDomain
      ? SystemFailure(code: Int32(cause.code)).description : cause.localizedDescription
  }
}
