/// The colours of the pages, as variables that a style sheet sets once for light and twice for dark:
/// for readers whose system is dark, and for those who ask the page for it.
///
/// Every kind of thing has an ink and a tint. The ink stands out from the tint and from the surface
/// by at least 4.5 to 1, and so does text of the colour of the surface on the ink.
enum HTMLPalette {
  /// The rules that set all variables.
  static var rules: String {
    let names = colours.map { colour in
      "\(colour.selectors) { --c: var(--\(colour.name)); --t: var(--\(colour.name)-tint); }\n"
    }
    return """
      :root {
        color-scheme: light;
      \(variables(page.map { ($0.name, $0.light) }, \.light))}
      @media screen and (prefers-color-scheme: dark) {
        :root {
          color-scheme: dark;
      \(variables(page.map { ($0.name, $0.dark) }, \.dark))  }
      }
      @media screen {
        :root:has(#theme-light:checked) {
          color-scheme: light;
      \(variables(page.map { ($0.name, $0.light) }, \.light))  }
        :root:has(#theme-dark:checked) {
          color-scheme: dark;
      \(variables(page.map { ($0.name, $0.dark) }, \.dark))  }
      }
      \(names.joined())
      """
  }

  private typealias Pair = (ink: String, tint: String)

  private static func variables(
    _ page: [(name: String, value: String)],
    _ pair: KeyPath<(name: String, selectors: String, light: Pair, dark: Pair), Pair>
  ) -> String {
    let pairs = colours.flatMap { colour in
      [
        (name: colour.name, value: colour[keyPath: pair].ink),
        (name: "\(colour.name)-tint", value: colour[keyPath: pair].tint),
      ]
    }
    return (page + pairs).map { "    --\($0.name): \($0.value);\n" }.joined()
  }

  private static let page = [
    (name: "back", light: "#f4f5f7", dark: "#10141a"),
    (name: "surface", light: "#fff", dark: "#181e27"),
    (name: "ink", light: "#1b2330", dark: "#e5e9ef"),
    (name: "muted", light: "#56606f", dark: "#a4aebc"),
    (name: "line", light: "#dde1e8", dark: "#2d3643"),
    // What a control is told apart by stands out by 3 to 1.
    (name: "edge", light: "#7d8795", dark: "#75808f"),
    (name: "accent", light: "#14508f", dark: "#82bbf7"),
    (name: "solid", light: "#fff", dark: "#10141a"),
  ]

  private static let colours: [(name: String, selectors: String, light: Pair, dark: Pair)] = [
    (
      "green", ".s-disclosed, .o-satisfied, .t-done", ("#17693f", "#e2f3e9"), ("#7ed6a5", "#16301f")
    ),
    ("teal", ".s-declared-none", ("#0c6265", "#dff2f2"), ("#74cfd2", "#123032")),
    ("blue", ".s-attested, .o-manual, .v-note", ("#1c56a6", "#e4edfa"), ("#8fbcf5", "#16283f")),
    ("grey", ".s-not-applicable, .t-exempt", ("#555e6b", "#eceef1"), ("#aab3c0", "#262d37")),
    ("indigo", ".s-not-due", ("#4d5490", "#eaebf7"), ("#b3b9ee", "#23273f")),
    (
      "amber", ".s-unverified, .o-unchecked, .v-warning, .t-undecided", ("#775000", "#fcf0d3"),
      ("#ecc46b", "#362a0e")
    ),
    ("orange", ".s-incomplete", ("#963d00", "#fde8d8"), ("#f6a66b", "#3a2210")),
    ("purple", ".s-outdated", ("#6f35a5", "#f1e6fa"), ("#cda3f3", "#2d1d3f")),
    ("pink", ".s-broken", ("#a3195b", "#fce3ee"), ("#f58fbb", "#3d1526")),
    (
      "red", ".s-missing, .o-lacking, .v-error, .t-failing", ("#b3201c", "#fde4e2"),
      ("#fb958f", "#40191a")
    ),
  ]
}
