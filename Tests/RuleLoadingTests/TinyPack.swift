import Foundation
import RuleLoading

/// A whole rule pack in memory, with one item; tests change one thing in it.
struct TinyPack {
  static let checklist = "demo/checklists/demo-2566-lao.yaml"
  static let requirement = "demo/requirements/annual-plan.yaml"

  private(set) var files: [String: [UInt8]] = [
    "pack.yaml": Array(packText.utf8),
    "vocabulary.yaml": Array(vocabularyText.utf8),
    "weights.yaml": Array(weightsText.utf8),
    "patterns.yaml": Array(patternsText.utf8),
    checklist: Array(checklistText.utf8),
    requirement: Array(requirementText.utf8),
  ]

  subscript(file: String) -> String? {
    get { files[file].map { String(decoding: $0, as: UTF8.self) } }
    set { files[file] = newValue.map { Array($0.utf8) } }
  }

  /// Sets the bytes of a file, which need not be text.
  mutating func set(_ file: String, to bytes: [UInt8]) { files[file] = bytes }

  /// Replaces the first occurrence of a text in a file.
  mutating func replace(_ old: String, with new: String, in file: String) throws {
    guard let text = self[file], let range = text.range(of: old) else {
      throw NoSuchText(text: old)
    }
    self[file] = text.replacingCharacters(in: range, with: new)
  }

  struct NoSuchText: Error {
    var text: String
  }

  /// Writes the pack to a directory of its own, which is removed afterwards.
  func onDisk<Result>(_ use: (String) throws -> Result) throws -> Result {
    let directory = FileManager.default.temporaryDirectory
      .appending(path: "rule-pack-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    for (file, bytes) in files {
      let url = directory.appending(path: file)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: url)
    }
    return try use(directory.path())
  }

  /// Returns the messages that loading the pack ends with, one for each mistake.
  func messages() throws -> [String] {
    try onDisk { directory in
      do {
        _ = try RulePackLoader().load(directory: directory)
        return []
      } catch let error as RulePackError {
        return error.errors.map(\.description)
      }
    }
  }
}

private let packText = """
  name: demo
  version: "2026.1"
  licence: Apache-2.0
  """

private let vocabularyText = """
  fillers: [ประจำปี, พ.ศ.]
  listTitles:
    - OIT
  schemes:
    - id: other
      title: { th: แบบอื่น, en: Another list }
      codes: [EB]
  """

private let weightsText = """
  labelled: { value: 0.95, why: both agree }
  titled: { value: 0.85, why: the title agrees }
  content: { value: 0.8, why: the text agrees }
  hintPenalty: { value: 0.12, why: a guess }
  agreement: { value: 0.03, why: one more place }
  disagreement: { value: 0.1, why: a clash }
  unreadPenalty: { value: 0.15, why: a promise }
  recognizedPenalty: { value: 0.2, why: misread }
  damagePenalty: { value: 0.02, why: mended }
  missingOnePage: { value: 0.6, why: one page }
  missingManyPages: { value: 0.9, why: many pages }
  shortTitleCoverage: { value: 0.8, why: short }
  longTitleCoverage: { value: 0.5, why: long }
  longTitleLetters: { value: 14, why: two words }
  emptyPageLetters: { value: 40, why: a heading }
  furnitureShare: { value: 0.4, why: templates }
  completeMirrorShare: { value: 0.5, why: half }
  candidatesRead: { value: 8, why: enough }
  driftItems: { value: 3, why: no slip }
  """

private let patternsText = """
  - id: money
    expression: '[0-9]+ บาท'
    matches: [๕๐๐ บาท]
    refuses: [ห้าร้อยบาท]
  """

private let checklistText = """
  id: demo-2566-lao
  fiscalYear: 2566
  edition: lao
  title: { th: รายการตัวอย่าง, en: Demo list }
  codeLetter: o
  windows:
    - id: submission
      opens: 2023-03-01
      closes: 2023-04-30
      source: manual
      confidence: low
  indicators:
    - id: "9.1"
      title: { th: ข้อมูลพื้นฐาน, en: Basics }
  sources:
    - id: manual
      locator: shelf 3
      what: the list
  items:
    - id: o1
      requirement: annual-plan
      title: { th: แผนดำเนินงานประจำปี, en: Annual plan }
      indicator: "9.1"
      owner: สำนักปลัด
      period: fiscal-year
      cadence: yearly
      due: submission
      confidence: high
      sources: [manual]
      elements:
        - id: projects
          text: { th: โครงการ, en: Projects }
          source: manual
          basis: evidenced
        - id: approved
          text: { th: ผู้อนุมัติ, en: Approval }
          source: manual
          basis: recall
  """

private let requirementText = """
  id: annual-plan
  title: { th: แผนดำเนินงานประจำปี, en: Annual plan }
  form: document
  titles: [แผนดำเนินงานประจำปี]
  elements:
    - id: projects
      title: { th: โครงการ, en: Projects }
      when:
        allOf:
          - text: [โครงการ, กิจกรรม]
          - pattern: money
    - id: approved
      title: { th: ผู้อนุมัติ, en: Approval }
      manual: { th: ลงนามหรือไม่, en: Is it signed }
  examples:
    - name: a plan of the year
      expect: disclosed
      html: |
        <h1>แผนดำเนินงานประจำปี 2566</h1>
    - name: a plan without projects
      expect: incomplete
      year: 2566
      lacking: [projects]
      evidence: plan.html
      findings: [foreign-host]
      mirror: partial
      asOf: 2023-12-01
      html: |
        <a href="plan.html">แผน</a>
      files:
        plan.html: |
          <p>ว่าง</p>
    - name: no plan
      expect: missing
      html: <p>ข่าว</p>
  """
