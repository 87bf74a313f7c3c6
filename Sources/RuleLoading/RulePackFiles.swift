internal import Foundation

/// The files of a rule pack, found and read, but not understood yet.
struct RulePackFiles {
  let directory: String
  /// False if the directory itself cannot be read.
  private(set) var isReadable = true
  private(set) var mistakes: [RuleFileError] = []
  /// Paths of checklists and requirements below the pack's directory, sorted.
  private(set) var checklists: [String] = []
  private(set) var requirements: [String] = []

  init(directory: String) {
    self.directory = directory
    guard let folders = list("") else {
      isReadable = false
      note("no rule pack in '\(directory)': it is not a directory that can be read", in: "")
      return
    }
    for folder in folders {
      checklists += ruleFiles(in: "\(folder)/checklists")
      requirements += ruleFiles(in: "\(folder)/requirements")
    }
    checklists.sort()
    requirements.sort()
  }

  /// Tells whether there is something under a name.
  func holds(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: path(of: file))
  }

  /// Reads a file as YAML.
  func read(_ file: String) -> RuleFileReader { RuleFileReader(file: file, at: path(of: file)) }

  private func path(of file: String) -> String {
    file.isEmpty ? directory : "\(directory)/\(file)"
  }

  private mutating func note(_ problem: String, in file: String) {
    mistakes.append(RuleFileError(file: file, position: nil, reason: .unreadable(problem)))
  }

  /// Returns the names in a folder without the hidden ones, sorted, or `nil` if it is none.
  private func list(_ folder: String) -> [String]? {
    // Whatever is no folder holds no rule files.
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path(of: folder)) else {
      return nil
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  private mutating func ruleFiles(in folder: String) -> [String] {
    var files: [String] = []
    for name in list(folder) ?? [] {
      let file = "\(folder)/\(name)"
      if name.hasSuffix(".yaml") { files.append(file) }
      if name.hasSuffix(".yml") { note("expected a file name that ends in .yaml", in: file) }
    }
    return files
  }
}
