extension RuleMistake {
  /// Mistakes of requirements.
  static let requirements: [RuleMistake] = [
    RuleMistake(
      "a file that is named otherwise",
      TinyPack.requirement,
      "id: annual-plan",
      "id: yearly-plan",
      "1:5: the file of 'yearly-plan' must be named yearly-plan.yaml"
    ),
    RuleMistake(
      "an unknown related requirement",
      TinyPack.requirement,
      "form: document",
      "form: document\nrelated: [progress-6m]",
      "4:11: unknown requirement 'progress-6m'; expected one of annual-plan"
    ),
    RuleMistake(
      "a requirement that is related to itself",
      TinyPack.requirement,
      "form: document",
      "form: document\nrelated: [annual-plan]",
      "4:10: a requirement cannot be related to itself"
    ),
    RuleMistake(
      "a second element of a name",
      TinyPack.requirement,
      "  - id: approved",
      "  - { id: projects, title: { th: ก, en: a }, manual: { th: ก, en: a } }\n  - id: approved",
      "12:11: duplicate element 'projects'; the first is on line 6"
    ),
    RuleMistake(
      "an element without a check",
      TinyPack.requirement,
      "    manual: { th: ลงนามหรือไม่, en: Is it signed }\n",
      "",
      "12:5: expected either 'when' or 'manual'"
    ),
    RuleMistake(
      "an element with two checks",
      TinyPack.requirement,
      "    manual:",
      "    when: { holds: image }\n    manual:",
      "12:5: expected either 'when' or 'manual'"
    ),
    RuleMistake(
      "two conditions in one mapping",
      TinyPack.requirement,
      "        - pattern: money",
      "        - pattern: money\n          period: stated",
      "11:11: expected exactly one condition, found pattern, period; "
        + "combine them with allOf or anyOf"
    ),
    RuleMistake(
      "a condition of nothing",
      TinyPack.requirement,
      "- pattern: money",
      "- {}",
      "11:11: expected exactly one condition, found none"
    ),
    RuleMistake(
      "an unknown pattern",
      TinyPack.requirement,
      "pattern: money",
      "pattern: mony",
      "11:20: unknown pattern 'mony'; expected one of money; did you mean 'money'?"
    ),
    RuleMistake(
      "an unknown thing",
      TinyPack.requirement,
      "pattern: money",
      "holds: picture",
      "11:18: unknown value 'picture'; expected one of document, form, frame, image, table"
    ),
    RuleMistake(
      "a count that cannot be reached",
      TinyPack.requirement,
      "pattern: money",
      "atLeast: { count: 3, of: [{ holds: image }, { holds: table }] }",
      "11:29: expected a whole number from 1 to 2, found 3"
    ),
    RuleMistake(
      "a count that is no whole number",
      TinyPack.requirement,
      "pattern: money",
      "atLeast: { count: 1.5, of: [{ holds: image }, { holds: table }] }",
      "11:29: expected a whole number from 1 to 2, found 1.5"
    ),
    RuleMistake(
      "an example of an unknown status",
      TinyPack.requirement,
      "expect: missing",
      "expect: mising",
      "34:13: unknown value 'mising'; expected one of attested, broken, declared-none, disclosed, "
        + "incomplete, missing, not-applicable, not-due, outdated, unverified; "
        + "did you mean 'missing'?"
    ),
    RuleMistake(
      "an example that lacks an unknown element",
      TinyPack.requirement,
      "lacking: [projects]",
      "lacking: [project]",
      "23:15: unknown element 'project'; expected one of approved, projects; "
        + "did you mean 'projects'?"
    ),
    RuleMistake(
      "an example with an unknown finding",
      TinyPack.requirement,
      "findings: [foreign-host]",
      "findings: [foreign-hosts]",
      "25:16: unknown value 'foreign-hosts'; did you mean 'foreign-host'?"
    ),
    RuleMistake(
      "an example of a year without a checklist",
      TinyPack.requirement,
      "year: 2566",
      "year: 2570",
      "22:11: no checklist of 2570 has an item for 'annual-plan'; there is 2566"
    ),
    RuleMistake(
      "two examples of a name",
      TinyPack.requirement,
      "name: no plan",
      "name: a plan of the year",
      "33:11: duplicate example 'a plan of the year'; the first is on line 16"
    ),
    RuleMistake(
      "a file outside the site",
      TinyPack.requirement,
      "plan.html: |",
      "../plan.html: |",
      "31:7: expected a path below the site's root, found '../plan.html'"
    ),
    RuleMistake(
      "a second home page",
      TinyPack.requirement,
      "      plan.html: |",
      "      index.html: |",
      "31:7: index.html is the page under 'html'"
    ),
    RuleMistake(
      "two examples",
      TinyPack.requirement,
      "\n  - name: no plan\n    expect: missing\n    html: <p>ข่าว</p>",
      "",
      "16:3: expected at least 3 examples, found 2; add sites that pass, fail and look alike"
    ),
    RuleMistake(
      "examples of which none passes",
      TinyPack.requirement,
      "expect: disclosed",
      "expect: outdated",
      "16:3: no example shows what passes; add one that expects disclosed or declared-none"
    ),
  ]
}
