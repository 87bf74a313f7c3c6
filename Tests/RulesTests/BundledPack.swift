import ComplianceChecker
import ComplianceModel
import Foundation
import RuleLoading
import Testing

/// The rules of the repository.
struct BundledPack: Sendable {
  let pack: RulePack
  let runner: RuleExampleRunner

  /// The project's folder.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../..").standardized

  private static let loaded: Result<BundledPack, RulePackError> = {
    let rules = root.appending(path: "Rules")
    do throws(RulePackError) {
      let pack = try RulePackLoader().load(directory: rules.path())
      return .success(BundledPack(pack: pack, runner: RuleExampleRunner(pack: pack)))
    } catch {
      return .failure(error)
    }
  }()

  static func load() throws -> BundledPack { try loaded.get() }

  /// Loads files that are laid over the rules of the repository, from a folder of their own.
  static func load(layer files: [String: String]) throws -> RulePack {
    let directory = FileManager.default.temporaryDirectory
      .appending(path: "layer-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    for (file, text) in files {
      let url = directory.appending(path: file)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: url)
    }
    return try RulePackLoader()
      .load(directory: directory.path(), over: root.appending(path: "Rules").path())
  }

  /// Empty if the pack cannot be loaded, which a test of its own reports.
  static var requirements: [Requirement] { (try? loaded.get())?.pack.requirements ?? [] }

  static var items: [ListedItem] {
    let lists = (try? loaded.get())?.pack.checklists ?? []
    return lists.flatMap { list in list.items.map { ListedItem(checklist: list, item: $0) } }
  }
}

/// One item of one checklist.
struct ListedItem: Sendable, CustomTestStringConvertible {
  var checklist: Checklist
  var item: Checklist.Item
  var testDescription: String { "\(checklist.id) \(item.id) \(item.requirement)" }
}

/// One example of one requirement.
struct ExampleCase: Sendable, CustomTestStringConvertible {
  /// The requirement, with this example only.
  var requirement: Requirement
  var testDescription: String { "\(requirement.id): \(requirement.examples.first?.name ?? "")" }

  static var all: [ExampleCase] {
    BundledPack.requirements.flatMap { requirement in
      requirement.examples.map { example in
        var single = requirement
        single.examples = [example]
        return ExampleCase(requirement: single)
      }
    }
  }
}

extension Requirement: CustomTestStringConvertible {
  /// The identifier.
  public var testDescription: String { id }
}
