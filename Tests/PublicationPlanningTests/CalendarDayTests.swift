import ComplianceModel
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("2023-02-28", 1, "2023-03-01"), ("2024-02-28", 1, "2024-02-29"),
    ("2024-03-01", -1, "2024-02-29"),
    ("2023-03-15", 46, "2023-04-30"), ("2100-02-28", 1, "2100-03-01"),
    ("2000-02-28", 2, "2000-03-01"), ("2022-12-31", 1, "2023-01-01"),
    ("0001-01-01", 0, "0001-01-01"), ("9999-12-30", 1, "9999-12-31"),
  ])
  func `counts days over months and leap years`(day: String, days: Int, later: String) throws {
    let first = try #require(CalendarDate(day))
    let second = try #require(CalendarDate(later))
    #expect(first.adding(days: days) == second)
    #expect(first.days(until: second) == days)
  }

  @Test func `goes through four hundred years a day at a time`() throws {
    var day = try #require(CalendarDate("1999-01-01"))
    // One expectation in the end: a hundred thousand would take minutes.
    var wrong: [CalendarDate] = []
    for _ in 1...146_097 {
      guard let next = day.adding(days: 1) else { break }
      if !(day < next && day.days(until: next) == 1) { wrong.append(day) }
      day = next
    }
    #expect(wrong.isEmpty)
    #expect(day == CalendarDate("2399-01-01"))
  }

  @Test(arguments: [
    ("9999-12-31", 1), ("0001-01-01", -1), ("2023-01-01", Int.max), ("2023-01-01", .min),
  ])
  func `has no day beyond the calendar`(day: String, days: Int) throws {
    #expect(try #require(CalendarDate(day)).adding(days: days) == nil)
  }
}
