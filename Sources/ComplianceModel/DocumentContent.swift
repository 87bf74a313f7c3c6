/// What a document says, whatever format it came in.
///
/// This is the only view of a document that rules have: HTML now, PDF and spreadsheets later. Text
/// is one buffer of UTF-8; everything else is ranges into it and indices into the arrays, so a page
/// of a thousand blocks costs a handful of allocations.
package struct DocumentContent: Sendable {
  /// The visible text in reading order, valid UTF-8; blocks are separated by line feeds.
  package var text: [UInt8] = []
  /// Text that is not laid out but names things: `title`, `alt`, `aria-label`; as ``text``.
  package var captions: [UInt8] = []
  package var blocks: [Block] = []
  package var links: [Link] = []
  /// Rows and list items, each before those it holds.
  package var groups: [Group] = []
  /// Headings with the blocks they stand over, in reading order.
  package var sections: [Section] = []
  /// The document's own title: `<title>` or metadata.
  package var title = ""
  /// The address that relative links start from, if the document names one.
  package var base: String?
  /// Places that links of the document itself lead to, with the blocks that stand there.
  package var anchors: [String: Range<Int>] = [:]
  /// The areas that the document marks as navigation, header or footer, by keys that are equal for equal
  /// ones, with their links; without links for an area that was passed over.
  package var areas: [UInt64: Range<Int>] = [:]
  /// What the document holds beside text, with the blocks at which it stands.
  package var things: [Condition.Thing: [Int]] = [:]
  /// How many links stand behind those that are kept; no page needs so many.
  package var leftLinkCount = 0
  /// True if the document asks crawlers to follow none of its links.
  package var asksNotToFollow = false
  /// True if the document asks for a password.
  package var asksForPassword = false
  /// The cell in which a block of a sheet stands, such as `Sheet1!B4`, by the block's number.
  package var cells: [Int: String] = [:]
  /// The number of scripts; a document with many scripts and no text is a shell.
  package var scriptCount = 0

  package init() {}

  /// A run of text that a reader takes in at once.
  package struct Block: Sendable, Equatable {
    package enum Kind: UInt8, Sendable {
      case paragraph, heading, listItem, tableCell
      /// The label of a control: a button, a tab, a summary.
      case control
    }

    package var kind: Kind
    /// Into ``DocumentContent/text``.
    package var range: Range<Int>
    /// The innermost group that holds the block, or -1.
    package var group: Int32
    /// True inside navigation, header and footer areas that the document marks as such.
    package var isFurniture: Bool
    /// The 1-based page of a document of pages, or 0.
    package var page: Int32

    package init(kind: Kind, range: Range<Int>, group: Int32, isFurniture: Bool, page: Int32 = 0) {
      self.kind = kind
      self.range = range
      self.group = group
      self.isFurniture = isFurniture
      self.page = page
    }
  }

  /// A row of a table, a list item or a card: what a careful person reads as one line.
  package struct Group: Sendable, Equatable {
    package enum Kind: UInt8, Sendable {
      case tableRow, listItem, card
    }

    package var kind: Kind
    /// The group around it, or -1.
    package var parent: Int32
    /// Into ``DocumentContent/blocks``.
    package var blocks: Range<Int>

    package init(kind: Kind, parent: Int32, blocks: Range<Int>) {
      self.kind = kind
      self.parent = parent
      self.blocks = blocks
    }
  }

  /// A heading and what stands under it.
  package struct Section: Sendable, Equatable {
    /// The block that holds the heading.
    package var heading: Int
    /// The blocks under the heading, without it.
    package var blocks: Range<Int>
    /// 1 to 6 for headings of that level, 7 for a title without a level.
    package var rank: UInt8

    package init(heading: Int, blocks: Range<Int>, rank: UInt8) {
      self.heading = heading
      self.blocks = blocks
      self.rank = rank
    }
  }

  /// A link, with the text that names it.
  package struct Link: Sendable, Equatable {
    package enum Kind: UInt8, Sendable {
      /// An anchor, an image map's area or a scripted button.
      case anchor
      /// A frame, object or embedded document: shown rather than followed.
      case frame
      /// A redirection of the whole document.
      case redirect
      /// A form's target.
      case form
    }

    package var kind: Kind
    /// The address as written.
    package var target: String
    /// Into ``DocumentContent/text``; empty for links without visible text.
    package var label: Range<Int>
    /// Into ``DocumentContent/captions``: title, alternative text, accessible name.
    package var caption: Range<Int>
    /// The block in which the link begins.
    package var block: Int
    /// True if the link asks crawlers not to follow it.
    package var asksNotToFollow = false

    package init(kind: Kind, target: String, label: Range<Int>, caption: Range<Int>, block: Int) {
      self.kind = kind
      self.target = target
      self.label = label
      self.caption = caption
      self.block = block
    }
  }

  /// Returns a part of the text.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// Returns a part of the captions.
  package func caption(_ range: Range<Int>) -> String {
    String(decoding: captions[range], as: UTF8.self)
  }
}
