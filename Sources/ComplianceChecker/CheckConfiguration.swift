public import ComplianceModel

/// What a run means, checked once.
public struct CheckConfiguration: Sendable {
  /// How the site was reached.
  public var kind: Report.Source.Kind
  /// How the source is named in the report.
  public var location: String
  /// The address under which a mirror is published.
  public var baseURL: String?
  /// What a same-site link to a file that is not there means; `nil` lets the share of links decide.
  public var mirror: Report.Mirror.Completeness?
  /// The day of judging.
  public var asOf: CalendarDate
  /// How many pages are read at a time, at least one.
  public var jobs: Int
  /// The version that the report names.
  public var version: String

  /// Creates a configuration.
  public init(
    kind: Report.Source.Kind = .directory,
    location: String,
    baseURL: String? = nil,
    mirror: Report.Mirror.Completeness? = nil,
    asOf: CalendarDate,
    jobs: Int,
    version: String
  ) {
    self.kind = kind
    self.location = location
    self.baseURL = baseURL
    self.mirror = mirror
    self.asOf = asOf
    self.jobs = max(1, jobs)
    self.version = version
  }
}
