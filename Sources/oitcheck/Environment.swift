internal import ComplianceModel
internal import Foundation
internal import SiteSources

/// The settings that stand in the environment, of which empty ones count as left out.
struct Environment {
  /// The variables that the program reads.
  enum Name: String, CaseIterable {
    case profile = "OITCHECK_PROFILE"
    case rules = "OITCHECK_RULES"
    case year = "OITCHECK_YEAR"
    case edition = "OITCHECK_EDITION"
    case failOn = "OITCHECK_FAIL_ON"
    case baseURL = "OITCHECK_BASE_URL"
    case browser = "OITCHECK_BROWSER"
  }

  private let values: [String: String]

  init(_ values: [String: String]) { self.values = values }

  /// The environment that the program was started in.
  static var current: Environment { Environment(ProcessInfo.processInfo.environment) }

  subscript(name: Name) -> String? { values[name.rawValue].flatMap { $0.isEmpty ? nil : $0 } }

  func number(_ name: Name) throws -> Int? {
    guard let text = self[name] else { return nil }
    guard let number = Int(text) else {
      throw RunFailure.wrongInput("\(name.rawValue): expected a year such as 2566, found '\(text)'")
    }
    return number
  }

  func statuses(_ name: Name) throws -> Set<Status>? {
    guard let text = self[name] else { return nil }
    guard let list = StatusList(argument: text) else {
      let known = StatusList.allValueStrings.joined(separator: ", ")
      throw RunFailure.wrongInput("\(name.rawValue): unknown status in '\(text)'; known: \(known)")
    }
    return list.statuses
  }

  func address(_ name: Name) throws -> String? {
    guard let text = self[name] else { return nil }
    guard SiteAddress(text)?.origin != nil else {
      throw RunFailure.wrongInput(
        "\(name.rawValue): expected an address such as https://www.example.go.th/, found '\(text)'"
      )
    }
    return text
  }
}
