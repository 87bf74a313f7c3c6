import ComplianceModel
import Foundation
import Reporting
import Testing

@Suite struct JUnitReporterTests {
  private static let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"

  @Test(arguments: 0..<40)
  func `closes what it opens, whatever the site says`(seed: Int) throws {
    let xml = try ReportFormat.junit.rendered(report: VariedReport.report(seed: seed))
    try #require(xml.hasPrefix(Self.declaration))
    #expect(MarkupCheck.mistakes(in: String(xml.dropFirst(Self.declaration.count))) == [])
  }

  @Test(arguments: 0..<40)
  func `holds only characters that XML allows`(seed: Int) throws {
    let xml = try ReportFormat.junit.rendered(report: VariedReport.report(seed: seed))
    #expect(xml.unicodeScalars.filter(Hazard.isActive).map(\.value) == [])
    #expect(!xml.unicodeScalars.contains { $0.value == 0xFFFE || $0.value == 0xFFFF })
    #expect(!xml.contains("]]>"))
  }

  @Test func `counts what it lists`() throws {
    let xml = try ReportFormat.junit.rendered()
    let items = ReportFixture.items
    let failing = items.filter { Status.failingByDefault.contains($0.status) }
    #expect(xml.matches(of: #/<testcase /#).count == items.count)
    #expect(xml.matches(of: #/<failure /#).count == failing.count)
    #expect(xml.matches(of: #/<skipped /#).count == items.count { $0.status == .unverified })
    #expect(xml.contains("tests=\"\(items.count)\" failures=\"\(failing.count)\" errors=\"0\""))
    for item in failing { #expect(xml.contains("type=\"\(item.status.rawValue)\"")) }
  }

  /// The schema of the Ant task fixes the order of the parts and asks for attributes that Jenkins
  /// does not.
  @Test func `follows the stricter of the two schemas`() throws {
    let xml = try ReportFormat.junit.rendered()
    let suite = try #require(xml.firstMatch(of: /<testsuite ([^>]*)>/)).output.1
    for name in [
      "id", "package", "name", "hostname", "timestamp", "tests", "failures", "errors", "time",
    ] {
      #expect(suite.contains(" \(name)=\"") || suite.hasPrefix("\(name)=\""), "\(name)")
    }
    #expect(suite.contains(/timestamp="\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}"/))
    let order = ["<properties>", "<testcase ", "<system-out>", "<system-err>"]
    let places = order.compactMap { xml.range(of: $0)?.lowerBound }
    #expect(places.count == order.count && places == places.sorted())
  }
}
