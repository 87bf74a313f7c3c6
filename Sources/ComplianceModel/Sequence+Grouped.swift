extension Sequence {
  /// Returns the elements by a key, groups and members in the order in which they come.
  package func grouped<Key: Hashable>(
    by key: (Element) -> Key
  ) -> [(key: Key, members: [Element])] {
    var groups: [(key: Key, members: [Element])] = []
    var places: [Key: Int] = [:]
    for member in self {
      let name = key(member)
      if let place = places[name] {
        groups[place].members.append(member)
      } else {
        places[name] = groups.count
        groups.append((key: name, members: [member]))
      }
    }
    return groups
  }
}
