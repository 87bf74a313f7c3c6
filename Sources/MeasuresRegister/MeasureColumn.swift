internal import TextMatching

/// A column of the report's tables.
package enum MeasureColumn: Int, Sendable, Hashable, CaseIterable {
  case item, method, owners, followUp, actions

  /// The heading that the report has.
  package var heading: String {
    switch self {
    case .item: "ข้อ"
    case .method: "วิธีการดำเนินการ"
    case .owners: "ผู้รับผิดชอบ"
    case .followUp: "การติดตามผล"
    case .actions: "การดำเนินการ"
    }
  }

  /// Other headings that agencies write.
  private var variants: [String] {
    switch self {
    case .item: ["ข้อที่", "ลำดับ", "ลำดับที่", "ที่", "ข้อ OIT", "รหัสข้อ"]
    case .method:
      [
        "วิธีดำเนินการ", "มาตรการ", "มาตรการ/แนวทาง", "แนวทาง", "วิธีการ", "แนวทางการดำเนินการ",
        "ขั้นตอนหรือวิธีการปฏิบัติ",
      ]
    case .owners: ["หน่วยงานที่รับผิดชอบ", "หน่วยงานผู้รับผิดชอบ", "ผู้รับผิดชอบหลัก"]
    case .followUp: ["การติดตาม", "การกำกับติดตาม", "กำกับติดตาม", "การกำกับติดตามผล"]
    case .actions:
      [
        "ผลการดำเนินการ", "ผลการดำเนินงาน", "การดำเนินงาน", "รายงานผลการดำเนินการ",
        "สรุปผลการดำเนินการ",
      ]
    }
  }

  /// The headings in folded letters.
  private static let names: [(name: [UInt8], column: MeasureColumn)] = allCases.flatMap { column in
    ([column.heading] + column.variants).map { (letters($0), column) }
  }

  private static func letters(_ text: String) -> [UInt8] {
    ThaiText.fold(text).filter(ThaiText.isLetter)
  }

  /// Returns the column that has a heading, if one has.
  static func named(_ heading: String) -> MeasureColumn? {
    let heading = letters(heading)
    return names.first { $0.name == heading }?.column
  }
}

/// Which cell of a row belongs to which column.
struct MeasureColumns: Sendable {
  private(set) var places: [MeasureColumn: Int] = [:]
  /// The headings that were taken for a column by their place alone.
  private(set) var guessed: [(column: MeasureColumn, heading: String, place: Int)] = []
  /// Columns beyond the known ones.
  private(set) var others: [(heading: String, place: Int)] = []
  let cellCount: Int

  /// Reads a row as headings, or returns `nil` for a row that is none.
  init?(_ cells: [ReportCell]) {
    let headings = cells.map(\.text)
    var open: [Int] = []
    for (place, heading) in headings.enumerated() where !heading.isEmpty {
      if let column = MeasureColumn.named(heading), places[column] == nil {
        places[column] = place
      } else {
        open.append(place)
      }
    }
    guard places.count >= 3 else { return nil }
    cellCount = cells.count
    let missing = MeasureColumn.allCases.filter { places[$0] == nil }
    // Where one heading and one column are left over, they belong together: headings get mistyped.
    if missing.count == 1, open.count == 1 {
      places[missing[0]] = open[0]
      guessed = [(missing[0], headings[open[0]], open[0])]
    } else {
      others = open.map { (headings[$0], $0) }
    }
  }

  /// The columns that no heading names.
  var missing: [MeasureColumn] { MeasureColumn.allCases.filter { places[$0] == nil } }

  subscript(column: MeasureColumn) -> Int { places[column] ?? column.rawValue }
}
