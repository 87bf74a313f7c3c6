import ComplianceModel
import Foundation
import PublicationPlanning
import Testing

@Suite struct CalendarFileTests {
  private static func file(on day: String) async throws -> CalendarFile {
    CalendarFile(of: try await PlannedSample.maker(on: day), language: .thai)
  }

  @Test(arguments: ["2022-11-01", "2023-03-15", "2023-10-01"])
  func `keeps to the lines of the format`(day: String) async throws {
    let text = try await Self.file(on: day).text
    #expect(text.hasSuffix("\r\n"))
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for line in lines.dropLast() {
      #expect(line.last == UInt8(ascii: "\r"))
      #expect(line.count <= 76, "75 octets and the carriage return")
      #expect(String(validating: Array(line), as: UTF8.self) != nil, "cut inside a letter")
    }
  }

  @Test func `has one event for each duty, each with a name of its own`() async throws {
    let maker = try await PlannedSample.maker(on: "2022-11-01")
    let agenda = maker.agenda(in: .thai)
    let lines = ContentLine.unfolded(CalendarFile(of: maker, language: .thai).text)
    let names = lines.filter { $0.hasPrefix("UID:") }
    #expect(names.count == agenda.count)
    #expect(Set(names).count == names.count)
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == lines.count { $0 == "END:VEVENT" })
    #expect(lines.count { $0 == "BEGIN:VALARM" } >= agenda.count)
    // Of the monthly item every month is still to come but those that the site already shows.
    #expect(agenda.filter { $0.key.hasPrefix("o21-") }.count == 7)
  }

  @Test func `names an event alike in every plan`() async throws {
    let first = try await PlannedSample.maker(on: "2022-11-01").agenda(in: .thai)
    let second = try await PlannedSample.maker(on: "2023-04-20").agenda(in: .english)
    let shared = Set(first.map(\.key)).intersection(second.map(\.key))
    #expect(shared.isSuperset(of: ["o29", "o21-2023-04", "closes-submission"]))
  }

  @Test func `puts what is late on the day of the plan`() async throws {
    let maker = try await PlannedSample.maker(on: "2023-10-01")
    let day = try #require(CalendarDate("2023-10-01"))
    let agenda = maker.agenda(in: .thai)
    #expect(agenda.contains { $0.isLate })
    #expect(agenda.allSatisfy { $0.date >= day })
    #expect(agenda.filter(\.isLate).allSatisfy { $0.date == day })
  }

  @Test(arguments: ["2022-11-01", "2023-03-15", "2023-04-20", "2023-10-01"])
  func `calls late what the plan calls late, and nothing else`(day: String) async throws {
    let maker = try await PlannedSample.maker(on: day)
    let agenda = maker.agenda(in: .english)
    let tasks = maker.plan().tasks.filter { $0.timing == .overdue }
    let late = Set(agenda.filter(\.isLate).map { $0.key.prefix { $0 != "-" } })
    #expect(late == Set(tasks.map { $0.item[...] }))
    let months = tasks.flatMap { task in
      task.months.filter { $0.timing == .overdue }
        .map { "\(task.item)-\("\($0.month)".prefix(7))" }
    }
    #expect(Set(agenda.filter { $0.isLate && $0.key.contains("-") }.map(\.key)) == Set(months))
    #expect(day != "2023-03-15" || months == ["o21-2023-01"])
  }

  @Test(arguments: [
    ("2023-04-30", "2022-11-01", ["-P29DT15H", "-P6DT15H", "-PT15H"]),
    ("2023-04-30", "2023-04-20", ["-P6DT15H", "-PT15H"]), ("2023-04-30", "2023-04-30", ["PT9H"]),
  ])
  func `reminds only ahead`(due: String, day: String, triggers: [String]) async throws {
    let lines = ContentLine.unfolded(try await Self.file(on: day).text)
    let start = try #require(lines.firstIndex { $0.hasPrefix("UID:o29.") })
    let event = lines[start...].prefix { $0 != "END:VEVENT" }
    #expect(event.contains("DTSTART;VALUE=DATE:\(due.replacing("-", with: ""))"))
    #expect(event.filter { $0.hasPrefix("TRIGGER:") } == triggers.map { "TRIGGER:\($0)" })
  }
}
