/// How the verdicts on the items of a checklist make up a score, and how well that is evidenced.
public struct Scoring: Sendable, Hashable, Codable {
  /// What one item is worth.
  public var item: Item
  /// How the points of the items become one score.
  public var mean: Mean

  /// Creates a rule from its two statements.
  public init(item: Item, mean: Mean) {
    self.item = item
    self.mean = mean
  }

  /// What one item is worth: all points if it is disclosed, none otherwise.
  public struct Item: Sendable, Hashable, Codable {
    /// The points of a disclosed item, and so the highest score; at least 1.
    public var points: Int
    /// A key of the checklist's sources.
    public var source: String
    /// How well the points are evidenced.
    public var confidence: SourceConfidence

    /// Creates the worth of an item.
    public init(points: Int, source: String, confidence: SourceConfidence) {
      self.points = points
      self.source = source
      self.confidence = confidence
    }
  }

  /// How the points of the items become one score.
  public struct Mean: Sendable, Hashable, Codable {
    /// What the mean is taken of.
    public enum Members: String, Sendable, Hashable, CaseIterable, Codable {
      /// Of all items alike.
      case items
      /// Of the items of a sub-indicator, then of the sub-indicators of an indicator, then of the
      /// indicators; `9.1` is a sub-indicator of `9`.
      case indicators
    }

    /// What the mean is taken of.
    public var of: Members
    /// A key of the checklist's sources.
    public var source: String
    /// How well the way of taking the mean is evidenced.
    public var confidence: SourceConfidence

    /// Creates a way of taking the mean.
    public init(of members: Members, source: String, confidence: SourceConfidence) {
      self.of = members
      self.source = source
      self.confidence = confidence
    }
  }
}
