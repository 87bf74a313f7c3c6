internal import ComplianceModel

/// What one page contributes to the judgement of the site: kilobytes, whatever the page's size.
package struct PageFacts: Sendable {
  /// The page's number in the source.
  package var page: Int
  /// The address as reports show it.
  package var address: String
  package var candidates: [Candidate] = []
  var marks: [NumberMark] = []
  var nature = PageNature()
  /// Links to addresses of the site at which the source holds nothing.
  package var brokenLinks: [BrokenLink] = []
  /// Links that should lead somewhere and lead nowhere, with their labels.
  var placeholders: [Placeholder] = []
  /// What stands beside each number that alone brought evidence forth; needed only while the page is
  /// read.
  var namesByNumber: [Int: [String]] = [:]

  /// True for a page that is filled by scripts and says nothing without them.
  package var isShell: Bool { nature.isShell }

  package init(page: Int, address: String) {
    self.page = page
    self.address = address
  }

  /// A number and a title that stand in one row.
  struct NumberMark: Sendable, Hashable {
    var number: Int
    var requirement: Int?
    var form: UInt8
    var text: String
  }

  /// A link whose target does not exist.
  package struct BrokenLink: Sendable, Hashable {
    package var address: String
    package var label: String

    package init(address: String, label: String) {
      self.address = address
      self.label = label
    }
  }

  struct Placeholder: Sendable, Hashable {
    var requirement: Int
    var written: String
    var label: String
  }
}

/// What kind of page a page is.
struct PageNature: Sendable, Hashable {
  /// Letters of the page's own text, navigation left out.
  var ownLetters = 0
  var title = ""
  /// The page names a list of items in its title or headings.
  var isList = false
  /// The number of the other scheme that the page follows, or `nil`.
  var scheme: Int?
  var isShell = false
  /// The numbers on the page stand beside other titles than in any list that is known.
  var numbersAreForeign = false
}
