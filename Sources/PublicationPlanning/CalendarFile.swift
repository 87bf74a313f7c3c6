package import ComplianceModel
internal import Reporting

/// Writes a plan as an iCalendar file (RFC 5545) that calendars import.
package struct CalendarFile {
  /// The text of the file, with the line ends that the format demands.
  package private(set) var text = ""
  private let report: Report
  private let asOf: CalendarDate
  private let reminders: [Int]

  /// Writes the events of a plan.
  ///
  /// - Parameters:
  ///   - maker: The plan.
  ///   - language: The language of the events.
  ///   - reminders: How many days before an event a calendar reminds of it.
  package init(of maker: PlanMaker, language: Language, reminders: [Int] = [30, 7, 1]) {
    report = maker.report
    asOf = maker.options.asOf
    self.reminders = Set(reminders).filter { $0 >= 0 }.sorted(by: >)
    write("BEGIN", "VCALENDAR")
    write("VERSION", "2.0")
    write("PRODID", ContentLine.escaped("-//oitcheck//\(report.tool.version)//TH"))
    write("CALSCALE", "GREGORIAN")
    write("X-WR-CALNAME", ContentLine.escaped("OIT \(report.checklist.fiscalYear)"))
    for entry in maker.agenda(in: language) { write(entry) }
    write("END", "VCALENDAR")
  }

  private mutating func write(_ entry: AgendaEntry) {
    write("BEGIN", "VEVENT")
    write("UID", "\(Self.plain(entry.key)).\(Self.plain(report.checklist.id)).\(site)@oitcheck.dev")
    write("DTSTAMP", "\(Self.digits(asOf))T000000Z")
    // A calendar that knows the event takes the one of the later plan.
    write("SEQUENCE", "\(max(0, report.checklist.fiscalYear.span.first.days(until: asOf)))")
    write("DTSTART;VALUE=DATE", Self.digits(entry.date))
    if let next = entry.date.adding(days: 1) { write("DTEND;VALUE=DATE", Self.digits(next)) }
    write("SUMMARY", ContentLine.escaped(entry.summary))
    write("DESCRIPTION", ContentLine.escaped(entry.details))
    let categories = entry.categories.filter { !$0.isEmpty }.map { ContentLine.escaped($0) }
    write("CATEGORIES", categories.joined(separator: ","))
    if let address = link(to: entry.address) { write("URL", address) }
    write("TRANSP", "TRANSPARENT")
    for trigger in triggers(of: entry) {
      write("BEGIN", "VALARM")
      write("ACTION", "DISPLAY")
      write("DESCRIPTION", ContentLine.escaped(entry.summary))
      write("TRIGGER", trigger)
      write("END", "VALARM")
    }
    write("END", "VEVENT")
  }

  /// Reminders ring at nine in the morning; those of days that have passed are left out, and an
  /// event without any reminds on its own day.
  private func triggers(of entry: AgendaEntry) -> [String] {
    let ahead = asOf.days(until: entry.date)
    let days = reminders.filter { $0 <= ahead }
    return (days.isEmpty ? [0] : days).map { days in
      switch days {
      case 0: "PT9H"
      case 1: "-PT15H"
      default: "-P\(days - 1)DT15H"
      }
    }
  }

  private mutating func write(_ name: String, _ value: String) {
    text += ContentLine.text(name, value)
  }

  /// A name for the site that stays the same: calendars of several agencies must not mix.
  private var site: String {
    let place = report.source.location.split(separator: "/").last.map { String($0) }
    let identity = report.source.baseURL ?? place ?? report.source.location
    return String(SHA256.hexDigest(of: Array(identity.utf8)).prefix(12))
  }

  /// An address of the web without characters that the format or a reader could misread.
  private func link(to address: String?) -> String? {
    guard let address, let target = SafeLink.target(of: address),
      target.hasPrefix("http://") || target.hasPrefix("https://")
    else { return nil }
    return target.utf8.reduce(into: "") { text, byte in
      if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func digits(_ date: CalendarDate) -> String { "\(date)".replacing("-", with: "") }

  /// Letters, digits and hyphens only, for names that are no text.
  private static func plain(_ name: String) -> String {
    String(
      name.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-": Character(scalar)
        default: "-"
        }
      }
    )
  }
}
