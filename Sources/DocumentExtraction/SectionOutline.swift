internal import ComplianceModel

/// Works out over which blocks each heading stands.
struct SectionOutline {
  private struct Scope {
    var section: DocumentContent.Section
    /// Where the element ends that holds the heading and what follows it.
    var containerEnd: Int
    var isPanel: Bool
  }

  private var scopes: [Scope] = []

  /// Headings that stand over a panel and over nothing else, wherever they are written.
  private var panelHeadings: Set<Int> = []

  /// Adds a heading whose scope ends with its container, unless another heading ends it before.
  mutating func add(_ heading: ContentBuilder.PendingHeading, containerEnd: Int) {
    let blocks = heading.endBlock..<max(heading.endBlock, containerEnd)
    add(heading: heading.block, blocks: blocks, rank: heading.rank, isPanel: false)
  }

  /// Adds a tab or another control over the panel that it opens.
  mutating func addPanel(heading: Int, blocks: Range<Int>, rank: UInt8) {
    panelHeadings.insert(heading)
    add(heading: heading, blocks: blocks, rank: rank, isPanel: true)
  }

  private mutating func add(heading: Int, blocks: Range<Int>, rank: UInt8, isPanel: Bool) {
    let section = DocumentContent.Section(heading: heading, blocks: blocks, rank: rank)
    scopes.append(Scope(section: section, containerEnd: blocks.upperBound, isPanel: isPanel))
  }

  /// Ends each scope at the next heading of the same or a higher rank at the same or an outer level.
  ///
  /// A heading nested deeper does not end a scope whatever its rank: real pages put an `h2` into the
  /// panel that an `h3` opens.
  mutating func finish(
    _ pending: [ContentBuilder.PendingHeading],
    blockCount: Int
  ) -> [DocumentContent.Section] {
    for heading in pending { add(heading, containerEnd: blockCount) }
    // The last tab of a row would otherwise stand over the panels of all.
    scopes.removeAll { !$0.isPanel && panelHeadings.contains($0.section.heading) }
    scopes.sort {
      ($0.section.blocks.lowerBound, $0.section.heading, $0.containerEnd)
        < ($1.section.blocks.lowerBound, $1.section.heading, $1.containerEnd)
    }
    var open: [Int] = []
    for index in scopes.indices {
      let current = scopes[index]
      let start = current.section.heading
      while let last = open.last, scopes[last].section.blocks.upperBound <= start {
        open.removeLast()
      }
      var depth = open.count - 1
      while depth >= 0, scopes[open[depth]].containerEnd <= current.containerEnd {
        let other = open[depth]
        let isPanel = start < scopes[index].section.blocks.lowerBound - 1
        if !isPanel, scopes[other].section.rank >= current.section.rank,
          scopes[other].section.blocks.lowerBound <= start
        {
          let first = scopes[other].section.blocks.lowerBound
          scopes[other].section.blocks = first..<start
          open.remove(at: depth)
        }
        depth -= 1
      }
      open.append(index)
    }
    return scopes.map(\.section).filter { !$0.blocks.isEmpty }
  }
}
