import MarkupParsing
import Testing

@Suite(.serialized) struct LargePageTests {
  @Test func `keeps a text of ten megabytes whole`() throws {
    let letters = Array("ก".utf8)
    var bytes = Array("<p>".utf8)
    bytes.reserveCapacity(11 << 20)
    while bytes.count < 10 << 20 { bytes += letters }
    let count = bytes.count - 3
    bytes += Array("</p><p>ท้าย</p>".utf8)
    let page = try ParsedPage(bytes: bytes)
    #expect(page.page.text.count == count + Array("ท้าย".utf8).count)
    #expect(page.page.text.suffix(3).elementsEqual("ย".utf8))
  }

  @Test func `keeps an attribute of two megabytes whole`() throws {
    let value = [UInt8](repeating: UInt8(ascii: "a"), count: 2 << 20)
    let bytes = Array("<a title='".utf8) + value + Array("' href=x>ก</a>ข".utf8)
    let page = try ParsedPage(bytes: bytes)
    #expect(page.page.values.count == value.count + 1)
    #expect(page.text == "กข")
    #expect(page.values(.href, of: .a) == ["x"])
  }

  private func links(_ count: Int) -> [UInt8] {
    var bytes = Array("<ul>".utf8)
    for number in 0..<count {
      bytes += Array("<li><a href='/f/\(number).pdf'>ก\(number)</a>\n".utf8)
    }
    return bytes + Array("</ul>".utf8)
  }

  @Test func `reads three hundred thousand links in time that grows with their number`() throws {
    let clock = ContinuousClock()
    let (few, many) = (links(75_000), links(300_000))
    var count = 0
    let short = try clock.measure { count = try ParsedPage(bytes: few).elements(.a).count }
    #expect(count == 75_000)
    let long = try clock.measure { count = try ParsedPage(bytes: many).elements(.a).count }
    #expect(count == 300_000)
    // Four times as many; a square would take sixteen times as long.
    #expect(long < short * 10 + .milliseconds(500))
  }

  @Test(arguments: 0..<3)
  func `keeps letters whole that straddle two pieces`(shift: Int) throws {
    // Pieces of 64 KiB: letters of three bytes straddle their borders at every shift.
    let head =
      "<p title='" + String(repeating: "ก", count: 3) + "'>" + String(repeating: "x", count: shift)
    let words = String(repeating: "สำนักปลัด ", count: 14_000)
    let page = try ParsedPage(head + words + "<a href='" + words + "'>ท้าย</a>")
    #expect(page.text == String(repeating: "x", count: shift) + words + "ท้าย")
    #expect(page.values(.href, of: .a) == [words])
  }

  @Test func `keeps markup whole that straddles two pieces`() throws {
    for count in [65_530, 65_531, 65_532, 65_533, 65_534, 65_535, 65_536] {
      let page = try ParsedPage(
        String(repeating: "x", count: count) + "<a href='a&amp;b'>ก&nbsp;ข</a><!-- c -->ค"
      )
      #expect(page.text.drop { $0 == "x" } == "ก\u{A0}ขค")
      #expect(page.values(.href, of: .a) == ["a&b"])
    }
  }
}
