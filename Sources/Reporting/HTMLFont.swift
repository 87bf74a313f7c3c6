/// The typeface of the pages that the program writes.
package enum HTMLFont {
  /// What a reader's system is asked for: typefaces with Thai letters first, each system's own.
  package static let stack = """
    "Noto Sans Thai", Sarabun, "Leelawadee UI", Thonburi, Loma, Garuda, Tahoma,
        sans-serif
    """
}
