/// Finds the files below a directory, the same ones in the same order whatever the disk's order.
///
/// A directory is closed before those in it are opened, so that deep trees need no more descriptors
/// than flat ones.
struct DirectoryWalk {
  /// A file as the walk found it; paths are relative to the root.
  struct Found {
    /// The path by which the walk came, through symbolic links if there were any.
    var path: [UInt8]
    /// The path without symbolic links.
    var location: [UInt8]
    var byteCount: Int
    var obstacle: MirrorRefusal.Reason?
  }

  private let root: [UInt8]
  private let limits: MirrorLimits
  private(set) var found: [Found] = []
  private(set) var refusals: [MirrorRefusal] = []
  private var linkCounts: [FileIdentity: Int] = [:]
  private var isFull = false

  /// How many symbolic links to one directory are followed: links that lead to each other would
  /// multiply without end.
  private static let maximumLinkCount = 16

  /// Walks the tree below an absolute path that is free of symbolic links.
  init(root: [UInt8], limits: MirrorLimits) throws(SystemFailure) {
    self.root = root
    self.limits = limits
    let directory = try DirectoryReader.open(root: root)
    let identity = try directory.status().identity
    let names = try directory.names()
    visit(directory, names: names, at: Place(path: [], location: [], above: [identity]))
  }

  /// A directory on the way down.
  private struct Place {
    var path: [UInt8]
    var location: [UInt8]
    /// The directories that lead here, this one last.
    var above: [FileIdentity]

    func path(to name: [UInt8]) -> [UInt8] { Place.join(path, name) }

    func location(of name: [UInt8]) -> [UInt8] { Place.join(location, name) }

    private static func join(_ directory: [UInt8], _ name: [UInt8]) -> [UInt8] {
      directory.isEmpty ? name : directory + [UInt8(ascii: "/")] + name
    }
  }

  private mutating func visit(
    _ directory: consuming DirectoryReader,
    names: [[UInt8]],
    at place: Place
  ) {
    var children: [Place] = []
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard !isFull else { return }
      let path = place.path(to: name)
      do throws(SystemFailure) {
        let status = try directory.status(of: name)
        switch status.kind {
        case .regular:
          let obstacle = directory.obstacle(toReading: name)
          add(path, at: place.location(of: name), byteCount: status.byteCount, obstacle: obstacle)
        case .directory:
          children.append(
            Place(
              path: path,
              location: place.location(of: name),
              above: place.above + [status.identity]
            )
          )
        case .symbolicLink:
          if let child = follow(path, at: place.location(of: name), above: place.above) {
            children.append(child)
          }
        case .pipe: refuse(path, .isPipe)
        case .socket: refuse(path, .isSocket)
        case .device: refuse(path, .isDevice)
        }
      } catch {
        refuse(path, .unreadable(error))
      }
    }
    // The directory closes here, before those below it open.
    _ = consume directory
    for child in children where !isFull {
      enter(child)
    }
  }

  private mutating func enter(_ place: Place) {
    guard place.above.count <= limits.maximumDepth + 1 else {
      refuse(place.path, .tooDeep(limit: limits.maximumDepth))
      return
    }
    do throws(SystemFailure) {
      let directory = try Self.open(place.location, isDirectory: true, below: root)
      let names = try directory.names()
      visit(directory, names: names, at: place)
    } catch {
      refuse(place.path, .unreadable(error))
    }
  }

  /// Follows a symbolic link to a file, which is added, or to a directory, which is returned.
  private mutating func follow(
    _ path: [UInt8],
    at location: [UInt8],
    above: [FileIdentity]
  ) -> Place? {
    do throws(SystemFailure) {
      let target = try DirectoryReader.canonicalPath(of: root + [UInt8(ascii: "/")] + location)
      guard let inside = Self.relative(target, to: root) else {
        refuse(path, .leadsOutside)
        return nil
      }
      guard !inside.isEmpty else {
        refuse(path, .leadsInCircle)
        return nil
      }
      return try follow(path, to: inside, above: above)
    } catch {
      refuse(path, error == .tooManyLinks ? .leadsInCircle : .leadsNowhere(error))
      return nil
    }
  }

  private mutating func follow(
    _ path: [UInt8],
    to target: [UInt8],
    above: [FileIdentity]
  ) throws(SystemFailure) -> Place? {
    let slash = target.lastIndex(of: UInt8(ascii: "/"))
    let parent = try Self.open(Array(target[..<(slash ?? 0)]), isDirectory: true, below: root)
    let name = Array(target[(slash.map { $0 + 1 } ?? 0)...])
    let status = try parent.status(of: name)
    switch status.kind {
    case .regular:
      let obstacle = parent.obstacle(toReading: name)
      add(path, at: target, byteCount: status.byteCount, obstacle: obstacle)
    case .directory:
      guard !above.contains(status.identity) else {
        refuse(path, .leadsInCircle)
        return nil
      }
      linkCounts[status.identity, default: 0] += 1
      guard linkCounts[status.identity, default: 0] <= Self.maximumLinkCount else {
        refuse(path, .repeatsDirectory)
        return nil
      }
      return Place(path: path, location: target, above: above + [status.identity])
    case .symbolicLink: refuse(path, .leadsInCircle)
    case .pipe: refuse(path, .isPipe)
    case .socket: refuse(path, .isSocket)
    case .device: refuse(path, .isDevice)
    }
    return nil
  }

  private mutating func add(
    _ path: [UInt8],
    at location: [UInt8],
    byteCount: Int,
    obstacle: SystemFailure?
  ) {
    guard found.count < limits.maximumFileCount else {
      isFull = true
      refuse(path, .tooManyFiles(limit: limits.maximumFileCount))
      return
    }
    var reason = obstacle.map { MirrorRefusal.Reason.unreadable($0) }
    if byteCount > limits.maximumByteCount {
      reason = .tooLarge(byteCount: byteCount, limit: limits.maximumByteCount)
    }
    if let reason { refuse(path, reason) }
    found.append(Found(path: path, location: location, byteCount: byteCount, obstacle: reason))
  }

  private mutating func refuse(_ path: [UInt8], _ reason: MirrorRefusal.Reason) {
    refusals.append(MirrorRefusal(path: PathKey.make(naming: path), reason: reason))
  }

  /// Returns a path below a directory, empty for the directory itself, or `nil` if it lies outside.
  private static func relative(_ path: [UInt8], to directory: [UInt8]) -> [UInt8]? {
    guard path != directory else { return [] }
    let prefix = directory == [UInt8(ascii: "/")] ? directory : directory + [UInt8(ascii: "/")]
    return path.starts(with: prefix) ? Array(path.dropFirst(prefix.count)) : nil
  }

  /// Opens a file by its location, step by step, so that a symbolic link put in the way since is
  /// never followed.
  static func open(
    _ location: [UInt8],
    isDirectory: Bool,
    below root: [UInt8]
  ) throws(SystemFailure) -> DirectoryReader {
    var current = try DirectoryReader.open(root: root)
    let names = location.split(separator: UInt8(ascii: "/"))
    for (index, name) in names.enumerated() {
      let isLast = index == names.count - 1
      current = try current.open(Array(name), isDirectory: isDirectory || !isLast)
    }
    return current
  }
}
