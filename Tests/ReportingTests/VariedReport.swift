import ComplianceModel

/// Reports that differ in every value, made from a seed.
struct VariedReport {
  private var random: Generator

  static func report(seed: Int) -> Report {
    var varied = VariedReport(random: Generator(state: UInt64(seed) &* 0x9E37_79B9 &+ 1))
    var report = varied.makeReport()
    report.rules = varied.maybe(varied.makeRules())
    return report
  }

  private mutating func makeReport() -> Report {
    let mirror = Report.Mirror(
      taken: pick([.complete, .partial]),
      stated: pick([true, false]),
      resolvedLinks: number(),
      sameSiteLinks: number()
    )
    return Report(
      tool: Report.Tool(name: text(), version: text()),
      source: Report.Source(
        kind: pick([.directory, .live, .warc]),
        location: text(),
        baseURL: maybe(text()),
        pages: number(),
        documents: number(),
        bytes: number(),
        mirror: maybe(mirror)
      ),
      checklist: Report.ChecklistSummary(
        id: text(),
        fiscalYear: FiscalYear(year: 2400 + number() % 300) ?? ReportFixture.year,
        edition: text(),
        items: number(),
        title: words(),
        closes: maybe(date()),
        indicators: maybe(many { Report.Indicator(id: $0.text(), title: $0.words()) }),
        scoring: maybe(makeScoring())
      ),
      asOf: date(),
      items: many { $0.makeItem() },
      findings: many { varied in
        Finding(
          rule: varied.pick(Finding.Rule.allCases),
          severity: varied.pick(Finding.Severity.allCases),
          items: varied.many { $0.text() },
          url: varied.text(),
          message: varied.words()
        )
      }
    )
  }

  private mutating func makeScoring() -> Scoring {
    Scoring(
      item: Scoring.Item(
        points: 1 + number(),
        source: text(),
        confidence: pick(SourceConfidence.allCases)
      ),
      mean: Scoring.Mean(
        of: pick(Scoring.Mean.Members.allCases),
        source: text(),
        confidence: pick(SourceConfidence.allCases)
      )
    )
  }

  private mutating func makeRules() -> Report.Rules {
    Report.Rules(
      layers: many { varied in
        RuleLayer(
          name: varied.text(),
          version: varied.text(),
          licence: varied.text(),
          overrides: varied.many { varied in
            RuleLayer.Override(
              kind: varied.pick(RuleLayer.Override.Kind.allCases),
              id: varied.text()
            )
          },
          addedWords: varied.number()
        )
      }
    )
  }

  private mutating func makeItem() -> ItemResult {
    ItemResult(
      id: text(),
      requirement: text(),
      title: words(),
      indicator: text(),
      status: pick(Status.allCases),
      confidence: share(),
      owner: text(),
      due: maybe(date()),
      period: words(),
      reason: words(),
      advice: words(),
      evidence: many { $0.makeEvidence() },
      elements: many { $0.makeElement() }
    )
  }

  private mutating func makeEvidence() -> Evidence {
    Evidence(
      url: text(),
      kind: pick(Evidence.Kind.allCases),
      foundOn: text(),
      title: text(),
      locator: locator(),
      quote: text(),
      periods: many { $0.text() },
      sha256: maybe(String(repeating: "09af", count: 16)),
      strength: pick(EvidenceStrength.allCases),
      confidence: share(),
      state: pick(EvidenceState.allCases),
      path: maybe(many { $0.makeStep() })
    )
  }

  private mutating func makeStep() -> PathStep {
    PathStep(label: text(), url: text(), menu: maybe(text()))
  }

  private mutating func makeElement() -> ElementResult {
    let place = ElementResult.Place(url: text(), locator: locator(), quote: text())
    return ElementResult(
      id: text(),
      outcome: pick(ElementOutcome.allCases),
      text: words(),
      source: text(),
      basis: pick(ElementBasis.allCases),
      note: maybe(words()),
      evidence: maybe(place)
    )
  }

  private mutating func locator() -> Evidence.Locator {
    Evidence.Locator(page: maybe(1 + number()), heading: maybe(text()), cell: maybe(text()))
  }

  private mutating func words() -> LocalizedText { LocalizedText(th: text(), en: text()) }

  private mutating func date() -> CalendarDate {
    ReportFixture.day(1 + number() % 9999, 1 + number() % 12, 1 + number() % 28)
  }

  private mutating func number() -> Int { Int(random.next() % 1_000_000) }

  private mutating func share() -> Double { Double(random.next() % 1001) / 1000 }

  private mutating func maybe<Value>(_ value: Value) -> Value? { pick([value, nil]) }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int(random.next() % UInt64(values.count))]
  }

  private mutating func many<Value>(_ make: (inout VariedReport) -> Value) -> [Value] {
    (0..<number() % 5).map { _ in make(&self) }
  }

  private mutating func text() -> String {
    (0..<number() % 12).map { _ in pick(Self.scraps) }.joined()
  }

  /// Harmless and harmful pieces of text, some of which join into something new.
  private static let scraps = [
    "แผนดำเนินงาน", "กำ", "\u{0E33}", "ที่", "\u{0E48}", "เ", " ", "  ", "\n", "\t", "\u{0}",
    "\u{1B}[2J", "\u{9B}1m", "\u{7F}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}", "\u{200B}",
    "\u{FEFF}", "\u{E0041}", "\u{F70A}", "\u{FFFE}", "漢字", "한글", "👩‍👩‍👧", "🇹🇭", "e\u{301}\u{302}",
    "क्षत्रिय", "<script>", "</style>", "&amp;", "\"", "'", "`", "]]>", "-->", "\\", "\\u{1B}",
    "https://www.bansommut.example/a/b.pdf?c=d&e=f", "%E0%B9%81%E0%B8%9C", "%2F", "javascript:",
    "aVeryLongWordThatNobodyBreaksBecauseItHasNeitherBlanksNorPunctuationInIt", "o11",
  ]

  /// SplitMix64: small, and the same everywhere.
  private struct Generator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
