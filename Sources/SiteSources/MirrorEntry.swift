/// A file of a mirror.
package struct MirrorEntry: Sendable, Hashable {
  /// The key: the path below the root, without escapes; the whole address for a file that an archive
  /// holds of another host.
  package var path: String
  package var byteCount: Int
  package var type: FileType
  /// True if the name is not UTF-8; the key shows its bytes as escapes.
  package var hasForeignName: Bool
  /// Why the file will not be read, or `nil` if nothing stands against it.
  package var obstacle: MirrorRefusal.Reason?
  /// The path below the root as the disk holds it, free of symbolic links.
  package var location: [UInt8]

  package var kind: FileType.Kind { type.kind }
}
