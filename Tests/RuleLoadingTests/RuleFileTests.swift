import Foundation
import RuleLoading
import Testing

@Suite struct RuleFileTests {
  @Test func `names a directory that does not exist`() throws {
    let error = #expect(throws: RulePackError.self) {
      try RulePackLoader().load(directory: "/nowhere/rules")
    }
    #expect(
      error?.description
        == "no rule pack in '/nowhere/rules': it is not a directory that can be read"
    )
  }

  @Test func `misses a checklist`() throws {
    var pack = TinyPack()
    pack[TinyPack.checklist] = nil
    let messages = try pack.messages()
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("no checklist in ") == true)
  }

  @Test(arguments: ["pack.yaml", "vocabulary.yaml", "weights.yaml", "patterns.yaml"])
  func `misses the file`(_ file: String) throws {
    var pack = TinyPack()
    pack[file] = nil
    #expect(try pack.messages() == ["\(file): there is no such file"])
  }

  @Test(arguments: ["", "# only a comment\n"])
  func `refuses a file that holds nothing`(_ text: String) throws {
    var pack = TinyPack()
    pack["patterns.yaml"] = text
    #expect(try pack.messages() == ["patterns.yaml: malformed YAML: the file is empty"])
  }

  @Test func `refuses a folder in place of a file`() throws {
    var pack = TinyPack()
    pack["weights.yaml"] = nil
    pack["weights.yaml/note.txt"] = "?"
    #expect(try pack.messages() == ["weights.yaml: this is not a file"])
  }

  @Test func `refuses the other ending of YAML`() throws {
    var pack = TinyPack()
    pack["demo/requirements/news.yml"] = "id: news"
    #expect(
      try pack.messages() == [
        "demo/requirements/news.yml: expected a file name that ends in .yaml"
      ]
    )
  }

  @Test func `places bytes that are not UTF-8`() throws {
    var pack = TinyPack()
    pack.set("pack.yaml", to: Array("name: demo\nversion: กข".utf8) + [0xA1, 0xA2])
    #expect(try pack.messages() == ["pack.yaml:2:12: the file is not valid UTF-8"])
  }

  @Test func `places characters that YAML does not allow`() throws {
    var pack = TinyPack()
    pack["pack.yaml"] = "name: demo\nversion: ก\u{1}"
    #expect(
      try pack.messages() == ["pack.yaml:2:11: malformed YAML: control characters are not allowed"]
    )
  }

  @Test(arguments: [(1 << 20, true), ((1 << 20) + 1, false)])
  func `limits the size of a file`(byteCount: Int, isAllowed: Bool) throws {
    var pack = TinyPack()
    let text = pack["pack.yaml"] ?? ""
    let padding = byteCount - text.utf8.count - 2
    pack["pack.yaml"] = text + "\n#" + String(repeating: "x", count: padding)
    let messages = isAllowed ? [] : ["pack.yaml: the file is larger than 1048576 bytes"]
    #expect(try pack.messages() == messages)
  }

  @Test func `limits how deeply conditions are nested`() throws {
    func messages(depth: Int) throws -> [String] {
      var pack = TinyPack()
      let opened = String(repeating: "not: { ", count: depth)
      let closed = String(repeating: " }", count: depth)
      let nested = "\(opened)holds: image\(closed)"
      try pack.replace("pattern: money", with: nested, in: TinyPack.requirement)
      return try pack.messages()
    }
    #expect(try messages(depth: 20) == [])
    let deep = "\(TinyPack.requirement):11:249: nested deeper than 40 levels"
    let found = try messages(depth: 60)
    #expect(found == [deep], "\(found)")
    // Deeper than libyaml goes.
    #expect(try messages(depth: 5_000).count == 1)
  }

  @Test func `does not unfold aliases of aliases`() throws {
    var pack = TinyPack()
    var text = "a0: &a0 [x]\n"
    for level in 1...30 {
      let aliases = repeatElement("*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    pack["pack.yaml"] = text
    let messages = try pack.messages().filter { $0.contains("anchors and aliases") }
    #expect(messages.count == 31)
  }

  @Test func `reports two files of one requirement`() throws {
    var pack = TinyPack()
    pack["other/requirements/annual-plan.yaml"] = pack[TinyPack.requirement]
    #expect(
      try pack.messages() == [
        "other/requirements/annual-plan.yaml: duplicate requirement 'annual-plan'; "
          + "the first is \(TinyPack.requirement)"
      ]
    )
  }

  @Test func `reports an item number that is used twice and one out of order`() throws {
    var pack = TinyPack()
    let text = try #require(pack[TinyPack.checklist])
    let start = try #require(text.range(of: "  - id: o1\n")).lowerBound
    let item = String(text[start...])
    let second = item.replacing("o1", with: "o3")
    let third = item.replacing("o1", with: "o2")
    pack[TinyPack.checklist] = [text, second, item, third].joined(separator: "\n")
    #expect(
      try pack.messages() == [
        "\(TinyPack.checklist):58:9: 'o1' is out of order: it stands behind o3",
        "\(TinyPack.checklist):58:9: duplicate item 'o1'; the first is on line 20",
        "\(TinyPack.checklist):77:9: 'o2' is out of order: it stands behind o3",
      ]
    )
  }

  @Test func `misses no names of files that cannot be read`() throws {
    var pack = TinyPack()
    pack["patterns.yaml"] = "- ["
    #expect(try pack.messages().count == 1)
    pack = TinyPack()
    pack[TinyPack.requirement] = "- ["
    #expect(try pack.messages().count == 1)
    pack = TinyPack()
    pack[TinyPack.checklist] = "- ["
    #expect(try pack.messages().count == 1)
  }

  @Test func `leads to a file from outside the pack`() {
    let place = RuleFileError.Position(line: 2, column: 7)
    let error = RuleFileError(file: "pack.yaml", position: place, reason: .missingKey("name"))
    #expect(error.under("Rules").description == "Rules/pack.yaml:2:7: missing key 'name'")
    #expect(error.under("Rules/").description == "Rules/pack.yaml:2:7: missing key 'name'")
    let whole = RuleFileError(file: "", position: nil, reason: .unreadable("no rule pack"))
    #expect(whole.under("Rules").description == "no rule pack")
  }
}
