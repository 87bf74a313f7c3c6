import ComplianceModel
import Foundation
import MeasuresRegister
import RuleEvaluation
import RuleLoading
import Testing

/// Reports as tests import them.
enum ImportFixture {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// The bundled rules, read once.
  static let pack: Result<RulePack, any Error> = Result {
    try RulePackLoader().load(directory: folder.appending(path: "../../Rules").standardized.path())
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
  }

  static func importer(year: Int? = nil) throws -> MeasureImporter {
    MeasureImporter(
      resolver: ReportLineResolver(pack: try pack.get(), edition: "lao"),
      units: ["สำนักปลัด", "กองคลัง", "กองช่าง", "ทุกส่วนราชการ"],
      year: year.flatMap(FiscalYear.init(year:))
    )
  }

  static func imported(_ text: String) throws -> ImportedReport {
    try importer().register(from: PlainReportReader().read(text))
  }

  /// A report of some rows under the usual headings.
  static func report(_ rows: String..., headings: String = headings) -> String {
    ([
      "รายงานผลการดำเนินการตามมาตรการ", "ของเทศบาลตำบลบ้านสมมติ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", "",
      "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล", headings,
    ] + rows).joined(separator: "\n") + "\n"
  }

  static let headings = "ข้อ\tวิธีการดำเนินการ\tผู้รับผิดชอบ\tการติดตามผล\tการดำเนินการ"
  static let row = "๐๑๒\tให้จัดทำรายงานผลการดำเนินงานประจำปี\tสำนักปลัด\tรายงานเมื่อสิ้นปี\tจัดทำแล้ว"
}

extension MeasureTarget {
  /// The requirement or question alone.
  var name: String {
    switch self {
    case .requirement(let name), .question(let name): name
    }
  }
}
