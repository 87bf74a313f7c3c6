import ComplianceModel
import Foundation
import RuleLoading
import TextMatching
import Testing

@Suite struct RulePackTests {
  @Test func `loads without a mistake`() throws {
    let pack = try BundledPack.load().pack
    let disclosure = pack.checklists.filter { $0.codeLetter == "o" }
    #expect(disclosure.map(\.id) == (2565...2569).map { "oit-\($0)-lao" })
    #expect(disclosure.map(\.items.count) == [43, 43, 35, 28, 26])
    #expect(Set(disclosure.flatMap(\.items).map(\.requirement)).count == 53)
    let supplements = pack.checklists.filter { $0.codeLetter != "o" }
    #expect(supplements.map(\.id) == ["iit-2565-lao"])
    #expect(supplements.flatMap(\.items).map(\.id) == ["i20", "i21", "i24"])
  }

  @Test(arguments: BundledPack.items)
  func `demands only what its requirement can check`(_ listed: ListedItem) throws {
    let pack = try BundledPack.load().pack
    let requirement = try #require(pack.requirements.first { $0.id == listed.item.requirement })
    #expect(!listed.item.elements.isEmpty)
    for demand in listed.item.elements {
      #expect(requirement.elements.contains { $0.id == demand.id }, "\(demand.id)")
      #expect(!demand.text.th.isEmpty && !demand.text.en.isEmpty)
    }
    #expect(Set(listed.item.elements.map(\.id)).count == listed.item.elements.count)
    #expect(!listed.item.owner.isEmpty)
    #expect(listed.checklist.windows.contains { $0.id == listed.item.due })
  }

  @Test func `numbers items without a gap`() throws {
    for checklist in try BundledPack.load().pack.checklists where checklist.codeLetter == "o" {
      #expect(checklist.items.map(\.id) == (1...checklist.items.count).map { "o\($0)" })
    }
  }

  @Test func `takes over only what has no item of its own`() throws {
    for checklist in try BundledPack.load().pack.checklists {
      let own = Set(checklist.items.map(\.requirement))
      let included = checklist.items.flatMap(\.includes)
      #expect(own.isDisjoint(with: included), "\(checklist.id)")
      #expect(Set(included).count == included.count, "\(checklist.id)")
    }
  }

  @Test func `serves every requirement in some checklist`() throws {
    let pack = try BundledPack.load().pack
    let served = Set(pack.checklists.flatMap(\.items).map(\.requirement))
    #expect(Set(pack.requirements.map(\.id)) == served)
  }

  /// A condition is vacuous if no evidence could fail it.
  @Test(arguments: BundledPack.requirements)
  func `has elements that evidence can fail`(_ requirement: Requirement) throws {
    let patterns = Set(try BundledPack.load().pack.patterns.map(\.id))
    for element in requirement.elements {
      switch element.check {
      case .manual(let question): #expect(!question.th.isEmpty && !question.en.isEmpty)
      case .when(let condition): #expect(Self.isSound(condition, patterns), "\(element.id)")
      }
    }
  }

  private static func isSound(_ condition: Condition, _ patterns: Set<String>) -> Bool {
    switch condition {
    case .text(let words), .heading(let words), .linkText(let words), .address(let words):
      !words.isEmpty && words.allSatisfy { $0.contains { $0.isLetter || $0.isNumber } }
    case .pattern(let name): patterns.contains(name)
    case .holds, .period: true
    case .anyOf(let parts), .allOf(let parts):
      !parts.isEmpty && parts.allSatisfy { isSound($0, patterns) }
    case .atLeast(let count, let parts):
      count > 0 && count <= parts.count && parts.allSatisfy { isSound($0, patterns) }
    case .not(let part): isSound(part, patterns)
    }
  }

  @Test func `has patterns that match their examples and nothing they refuse`() throws {
    for pattern in try BundledPack.load().pack.patterns {
      let expression = try NSRegularExpression(pattern: pattern.expression)
      func matches(_ text: String) -> Bool {
        // Patterns are written for Arabic digits.
        let line = ThaiNumerals.arabic(text)
        return expression.firstMatch(in: line, range: NSRange(line.startIndex..., in: line)) != nil
      }
      #expect(!pattern.matches.isEmpty && !pattern.refuses.isEmpty, "\(pattern.id)")
      for text in pattern.matches { #expect(matches(text), "\(pattern.id): \(text)") }
      for text in pattern.refuses { #expect(!matches(text), "\(pattern.id): \(text)") }
    }
  }
}
