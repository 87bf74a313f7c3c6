/// A site of any size with a menu, lists of items, documents, dead links and bad pages.
struct GeneratedSite {
  private(set) var files: [String: [UInt8]] = [:]
  private var generator: SeededGenerator

  private static let titles = [
    "โครงสร้างหน่วยงาน", "แผนดำเนินงานประจำปี", "รายงานผลการดำเนินงานประจำปี",
    "รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน", "แผนการจัดซื้อจัดจ้าง",
    "การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบประจำปี", "คู่มือสำหรับประชาชน",
    "นโยบายไม่รับของขวัญ (No Gift Policy)", "ข่าวประชาสัมพันธ์", "ข้อมูลการติดต่อ", "ประมวลจริยธรรม",
    "แผนปฏิบัติการป้องกันการทุจริต", "ขอเชิญร่วมงานประเพณี", "ประกาศวันหยุด",
  ]

  init(pageCount: Int, seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    files["index.html"] = Array(page("หน้าแรก", body: "<p>ยินดีต้อนรับ</p>").utf8)
    for number in 1..<pageCount { add(number, of: pageCount) }
  }

  private mutating func add(_ number: Int, of pageCount: Int) {
    switch number % 25 {
    case 0: files[path(number)] = []
    case 1: files["f/\(number).pdf"] = Array("%PDF-1.4 \(number)".utf8)
    case 2: files[path(number)] = [0xE0, 0xB8] + Array("<p>\u{0}".utf8) + [0xFF, 0xFE, 0x81]
    case 3:
      let rows = (1...43).map { item in
        "<tr><td>o\(item)</td><td>\(title()) ปี \(year())</td><td>\(link(pageCount))</td></tr>"
      }
      let body = "<h1>OIT \(year())</h1><table>\(rows.joined())</table>"
      files[path(number)] = Array(page("ITA", body: body).utf8)
    default:
      let heading = "<h1>\(title()) ปีงบประมาณ พ.ศ. \(year())</h1>"
      let lines = (0..<8).map { line in
        "<p>โครงการที่ \(line) งบประมาณ \(line),000 บาท เบิกจ่าย แล้วเสร็จ \(link(pageCount))</p>"
      }
      files[path(number)] = Array(page(title(), body: heading + lines.joined()).utf8)
    }
  }

  private func path(_ number: Int) -> String { "d\(number % 7)/p\(number).html" }

  private mutating func title() -> String { Self.titles.randomElement(using: &generator) ?? "" }

  private mutating func year() -> Int { Int.random(in: 2563...2567, using: &generator) }

  private mutating func link(_ pageCount: Int) -> String {
    let number = Int.random(in: 1...(pageCount * 11 / 10), using: &generator)
    let target =
      switch number % 9 {
      case 0: "#"
      case 1: "/f/\(number).pdf"
      case 2: "https://drive.google.com/file/d/\(number)/view"
      default: "/" + path(number)
      }
    return "<a href='\(target)'>\(title())</a>"
  }

  private func page(_ title: String, body: String) -> String {
    let menu = Self.titles.enumerated().map { "<li><a href='/d1/p\($0 * 7 + 1).html'>\($1)</a>" }
    return
      "<title>\(title)</title><ul class=x>\(menu.joined())</ul>\(body)<div>โทร 0 0000 0000</div>"
  }
}
