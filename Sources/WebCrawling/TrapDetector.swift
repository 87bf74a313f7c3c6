package import SiteSources

/// Notices addresses that would never end.
///
/// What it says depends on nothing but the addresses and the order in which it sees them.
package struct TrapDetector: Sendable, Hashable, Codable {
  package var limits: TrapLimits
  /// The forms that are no longer followed, in the order of their closing.
  package private(set) var closed: [ClosedPattern] = []
  private var closedIndex: [UInt64: Int] = [:]
  /// How many addresses of a form were let in, how many forms a path has, how often a content was
  /// seen: all under one roof, told apart by what is hashed.
  private var counts = PackedCounts()
  private var exceptionCount = 0

  package init(limits: TrapLimits = TrapLimits()) {
    self.limits = limits
  }

  /// Lets an address in, or says why it is a trap.
  ///
  /// - Parameters:
  ///   - address: An address that was not let in before.
  ///   - isEvidence: True if the link names an item: it is followed even where its form is closed,
  ///     unless the address itself shows that it has no end.
  /// - Returns: The trap, or `nil` if the address is let in.
  package mutating func admit(_ address: SiteAddress, isEvidence: Bool = false) -> Trap? {
    let shape = AddressShape(address)
    if let trap = trap(in: address, shape) { return trap }
    guard let trap = closing(shape) ?? counting(shape) else { return nil }
    guard isEvidence, exceptionCount < limits.maximumExceptions else { return trap }
    exceptionCount += 1
    return nil
  }

  /// Tells whether an address that was let in has become part of a trap since.
  package func closing(_ address: SiteAddress) -> Trap? {
    closed.isEmpty ? nil : closing(AddressShape(address))
  }

  /// Notes what an address holds.
  ///
  /// - Parameters:
  ///   - contentKey: A number that pages with the same content share.
  ///   - address: Where the content was found.
  package mutating func observe(contentKey: UInt64, at address: SiteAddress) {
    let shape = AddressShape(address)
    if count("\(contentKey) of \(shape.pattern)") > limits.maximumSameContent {
      close(shape.pattern, .sameContent)
    } else if shape.segments.count > 1,
      count("\(contentKey) in \(shape.directory)") > limits.maximumSameContentInDirectory
    {
      // The root is left open: too much of a site may lie right below it.
      close(shape.directory, .sameContent)
    }
  }

  private func closing(_ shape: AddressShape) -> Trap? {
    for pattern in [shape.pattern, shape.path + "?", shape.directory] {
      if pattern == shape.path + "?", !shape.hasQuery { continue }
      if let index = closedIndex[AddressText.fingerprint(pattern)] { return closed[index].reason }
    }
    return nil
  }

  private mutating func counting(_ shape: AddressShape) -> Trap? {
    guard shape.hasQuery || shape.isCalendar else { return nil }
    let number = count("form \(shape.pattern)")
    if number == 1, shape.hasQuery, count("names \(shape.path)") > limits.maximumQueryNames {
      return close(shape.path + "?", .queryNames)
    }
    if shape.isCalendar, number > limits.maximumDates { return close(shape.pattern, .calendar) }
    return number > limits.maximumQueryValues ? close(shape.pattern, .queryValues) : nil
  }

  private mutating func count(_ what: String) -> Int {
    let key = AddressText.fingerprint(what)
    let number = (counts[key] ?? 0) &+ 1
    counts[key] = number
    return Int(number)
  }

  @discardableResult
  private mutating func close(_ pattern: String, _ reason: Trap) -> Trap {
    let key = AddressText.fingerprint(pattern)
    if closedIndex[key] == nil {
      closedIndex[key] = closed.count
      closed.append(ClosedPattern(pattern: pattern, reason: reason))
    }
    return reason
  }

  /// Returns what is wrong with an address by itself.
  private func trap(in address: SiteAddress, _ shape: AddressShape) -> Trap? {
    let length = address.path.utf8.count + (address.query?.utf8.count ?? 0)
    if length > limits.maximumLength { return .longAddress }
    let segments = shape.segments
    if segments.count > limits.maximumSegments { return .deepPath }
    var occurrences: [Substring: Int] = [:]
    for segment in segments {
      occurrences[segment, default: 0] += 1
      if occurrences[segment, default: 0] > limits.maximumOccurrences { return .repeatedSegments }
    }
    return repeats(segments) ? .repeatedSegments : nil
  }

  /// Tells whether a run of up to four parts follows itself too often.
  private func repeats(_ segments: [Substring]) -> Bool {
    for length in 1...4 {
      // A single part stands three times in a row in honest paths, such as `/files/1/1/1/`.
      let times = limits.maximumRepetitions + (length == 1 ? 2 : 1)
      guard segments.count >= length * times else { continue }
      for start in 0...(segments.count - length * times) {
        let run = segments[start..<(start + length)]
        let isRepeated = (1..<times).allSatisfy { time in
          let next = start + time * length
          return segments[next..<(next + length)].elementsEqual(run)
        }
        if isRepeated { return true }
      }
    }
    return false
  }
}
