internal import Foundation

/// A folder for one run of a browser, which is gone when the run is over.
struct ProfileFolder: ~Copyable {
  let path: String

  /// - Parameter owner: The user whose folder it is, or `nil` for the one who runs the program.
  /// - Throws: An error of the file system.
  init(owner: Int?) throws {
    let name = "oitcheck-page-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appending(path: name).path
    var attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    if let owner { attributes[.ownerAccountID] = owner }
    try FileManager.default.createDirectory(
      atPath: path,
      withIntermediateDirectories: false,
      attributes: attributes
    )
  }

  deinit {
    // Processes that were killed a moment ago may still write.
    for pause in [0, 0.01, 0.1, 0.5] {
      Thread.sleep(forTimeInterval: pause)
      try? FileManager.default.removeItem(atPath: path)
      if !FileManager.default.fileExists(atPath: path) { return }
    }
  }
}
