import Reporting
import Testing

@Suite struct ReadableAddressTests {
  struct Reading: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var address: String
    var readable: String
  }

  @Test(arguments: [
    Reading(
      testDescription: "Thai letters",
      address: "/%E0%B9%81%E0%B8%9C%e0%b8%99.pdf",
      readable: "/แผน.pdf"
    ),
    Reading(testDescription: "not delimiters", address: "a%2Fb%3Fc%20d", readable: "a%2Fb%3Fc%20d"),
    Reading(
      testDescription: "not characters that turn the direction",
      address: "%E2%80%AEx",
      readable: "%E2%80%AEx"
    ),
    Reading(testDescription: "not half a letter", address: "%E0%B8", readable: "%E0%B8"),
    Reading(
      testDescription: "not an unassigned letter",
      address: "%E0%B8%80",
      readable: "%E0%B8%80"
    ),
  ])
  func `spells out`(_ reading: Reading) {
    #expect(ReadableAddress.text(reading.address) == reading.readable)
  }
}
