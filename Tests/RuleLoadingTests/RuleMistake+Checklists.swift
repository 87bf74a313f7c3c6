extension RuleMistake {
  /// Mistakes of checklists.
  static let checklists: [RuleMistake] = [
    RuleMistake(
      "a year that is none",
      TinyPack.checklist,
      "fiscalYear: 2566",
      "fiscalYear: 66",
      "2:13: expected a year such as 2566 or 2023, found 66"
    ),
    RuleMistake(
      "a code letter of two letters",
      TinyPack.checklist,
      "codeLetter: o",
      "codeLetter: oi",
      "5:13: expected one small letter, such as o, found 'oi'"
    ),
    RuleMistake(
      "a day that the calendar has not",
      TinyPack.checklist,
      "closes: 2023-04-30",
      "closes: 2023-04-31",
      "9:13: expected a date such as 2023-04-30, found '2023-04-31'"
    ),
    RuleMistake(
      "a window that closes before it opens",
      TinyPack.checklist,
      "closes: 2023-04-30",
      "closes: 2023-02-28",
      "9:13: the window closes on 2023-02-28, before it opens on 2023-03-01"
    ),
    RuleMistake(
      "an unknown confidence",
      TinyPack.checklist,
      "confidence: low",
      "confidence: lwo",
      "11:17: unknown value 'lwo'; expected one of high, low, medium; did you mean 'low'?"
    ),
    RuleMistake(
      "a second window of a name",
      TinyPack.checklist,
      "indicators:",
      "  - { id: submission, opens: 2023-03-01, closes: 2023-04-30, source: manual, "
        + "confidence: low }\nindicators:",
      "12:11: duplicate window 'submission'; the first is on line 7"
    ),
    RuleMistake(
      "a second follow-up of a cadence",
      TinyPack.checklist,
      "indicators:",
      "followUps:\n" + followUp + followUp + "indicators:",
      "15:5: 'monthly' is listed twice"
    ),
    RuleMistake(
      "a follow-up more than a year later",
      TinyPack.checklist,
      "indicators:",
      "followUps:\n" + followUp.replacing("days: 30", with: "days: 367") + "indicators:",
      "13:45: expected a number of days from 0 to 366, found 367"
    ),
    RuleMistake(
      "an item worth nothing",
      TinyPack.checklist,
      "indicators:",
      scoring.replacing("points: 100", with: "points: 0") + "indicators:",
      "13:19: expected a number of points from 1 to 1000, found 0"
    ),
    RuleMistake(
      "a mean of something else",
      TinyPack.checklist,
      "indicators:",
      scoring.replacing("of: items", with: "of: owners") + "indicators:",
      "14:15: unknown value 'owners'; expected one of indicators, items"
    ),
    RuleMistake(
      "an unknown source of a score",
      TinyPack.checklist,
      "indicators:",
      scoring.replacing("source: manual, confidence: low", with: "source: manul, confidence: low")
        + "indicators:",
      "14:30: unknown source 'manul'; expected one of manual; did you mean 'manual'?"
    ),
    RuleMistake(
      "an unknown requirement",
      TinyPack.checklist,
      "requirement: annual-plan",
      "requirement: anual-plan",
      "21:18: unknown requirement 'anual-plan'; expected one of annual-plan; "
        + "did you mean 'annual-plan'?"
    ).adding("\(TinyPack.requirement):1:1: no checklist uses the requirement 'annual-plan'"),
    RuleMistake(
      "an unknown requirement that an item takes over",
      TinyPack.checklist,
      "requirement: annual-plan",
      "requirement: annual-plan\n    includes: [budget-plan]",
      "22:16: unknown requirement 'budget-plan'; expected one of annual-plan"
    ),
    RuleMistake(
      "an element that repeats the item's period",
      TinyPack.checklist,
      "basis: recall",
      "basis: recall\n        period: fiscal-year",
      "39:17: 'fiscal-year' is the item's own period; leave it out"
    ),
    RuleMistake(
      "an element whose period is no span",
      TinyPack.checklist,
      "basis: recall",
      "basis: recall\n        period: standing",
      "39:17: unknown value 'standing'; expected one of first-half, fiscal-year, "
        + "months-of-first-half, plan-range, previous-year"
    ),
    RuleMistake(
      "titles of an item that shares its requirement with none",
      TinyPack.checklist,
      "indicator: \"9.1\"",
      "titles: [แผนงานประจำปี]\n    indicator: \"9.1\"",
      "23:13: no other item has the requirement 'annual-plan'; "
        + "list the titles in the requirement"
    ),
    RuleMistake(
      "a requirement that is taken over and has an item",
      TinyPack.checklist,
      "requirement: annual-plan",
      "requirement: annual-plan\n    includes: [annual-plan]",
      "22:16: 'annual-plan' has an item of its own, o1; leave it out"
    ),
    RuleMistake(
      "an unknown indicator",
      TinyPack.checklist,
      "indicator: \"9.1\"",
      "indicator: \"10.2\"",
      "23:16: unknown indicator '10.2'; expected one of 9.1"
    ),
    RuleMistake(
      "an unknown window",
      TinyPack.checklist,
      "due: submission",
      "due: submision",
      "27:10: unknown window 'submision'; expected one of submission; did you mean 'submission'?"
    ),
    RuleMistake(
      "an unknown source of an item",
      TinyPack.checklist,
      "sources: [manual]",
      "sources: [manual, memo]",
      "29:23: unknown source 'memo'; expected one of manual"
    ),
    RuleMistake(
      "a source that is listed twice",
      TinyPack.checklist,
      "sources: [manual]",
      "sources: [manual, manual]",
      "29:23: 'manual' is listed twice"
    ),
    RuleMistake(
      "an unknown source of an element",
      TinyPack.checklist,
      "source: manual\n        basis: evidenced",
      "source: menu\n        basis: evidenced",
      "33:17: unknown source 'menu'; expected one of manual"
    ),
    RuleMistake(
      "an unknown element",
      TinyPack.checklist,
      "- id: approved",
      "- id: aproved",
      "35:13: unknown element 'aproved'; expected one of approved, projects; "
        + "did you mean 'approved'?"
    ),
    RuleMistake(
      "an element that is demanded twice",
      TinyPack.checklist,
      "- id: approved",
      "- id: projects",
      "35:13: 'projects' is listed twice"
    ),
    RuleMistake(
      "an unknown basis",
      TinyPack.checklist,
      "basis: recall",
      "basis: recalled",
      "38:16: unknown value 'recalled'; expected one of carried, evidenced, recall; "
        + "did you mean 'recall'?"
    ),
    RuleMistake(
      "an unknown period",
      TinyPack.checklist,
      "period: fiscal-year",
      "period: fiscalYear",
      "25:13: unknown value 'fiscalYear'; expected one of first-half, fiscal-year, "
        + "months-of-first-half, plan-range, previous-year, standing, unstated; "
        + "did you mean 'fiscal-year'?"
    ),
    RuleMistake(
      "an item number with a zero in front",
      TinyPack.checklist,
      "- id: o1",
      "- id: o01",
      "20:9: expected a letter and a number, such as o11, found 'o01'"
    ),
    RuleMistake(
      "an item number with another letter",
      TinyPack.checklist,
      "- id: o1",
      "- id: e1",
      "20:9: expected 'o' and a number, found 'e1'"
    ),
    RuleMistake(
      "a file that is named otherwise",
      TinyPack.checklist,
      "id: demo-2566-lao",
      "id: demo-2567-lao",
      "1:5: the file of 'demo-2567-lao' must be named demo-2567-lao.yaml"
    ),
  ]

  private static let scoring = """
    scoring:
      item: { points: 100, source: manual, confidence: high }
      mean: { of: items, source: manual, confidence: low }

    """

  private static let followUp =
    "  - { cadence: monthly, after: month, days: 30, source: manual, "
    + "confidence: low,\n      title: { th: รายเดือน, en: Monthly } }\n"
}
