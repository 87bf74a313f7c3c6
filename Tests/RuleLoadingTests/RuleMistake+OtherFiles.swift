extension RuleMistake {
  /// Mistakes of weights, patterns, vocabulary and the pack itself.
  static let otherFiles: [RuleMistake] = [
    RuleMistake(
      "a share above one",
      "weights.yaml",
      "value: 0.95",
      "value: 95",
      "1:20: expected a number from 0 to 1, found 95"
    ),
    RuleMistake(
      "a half of a letter",
      "weights.yaml",
      "value: 14",
      "value: 14.5",
      "14:28: expected a whole number of 1 or more, found 14.5"
    ),
    RuleMistake(
      "a weight without a reason",
      "weights.yaml",
      "{ value: 0.95, why: both agree }",
      "{ value: 0.95 }",
      "1:11: missing key 'why'"
    ),
    RuleMistake(
      "a missing weight",
      "weights.yaml",
      "titled: { value: 0.85, why: the title agrees }\n",
      "",
      "1:1: missing key 'titled'"
    ),
    RuleMistake(
      "an expression that does not compile",
      "patterns.yaml",
      "'[0-9]+ บาท'",
      "'[0-9+ บาท'",
      "2:15: the expression does not compile"
    ),
    RuleMistake(
      "an expression that misses its match",
      "patterns.yaml",
      "[๕๐๐ บาท]",
      "[๕๐๐ บาท, ห้าสิบ]",
      "3:22: the expression does not match 'ห้าสิบ'"
    ),
    RuleMistake(
      "an expression that matches too much",
      "patterns.yaml",
      "[ห้าร้อยบาท]",
      "[ห้าร้อยบาท, 5 บาท]",
      "4:25: the expression matches, but must refuse, '5 บาท'"
    ),
    RuleMistake(
      "a second pattern of a name",
      "patterns.yaml",
      "- id: money",
      "- { id: money, expression: a, matches: [a], refuses: [b] }\n- id: money",
      "2:7: duplicate pattern 'money'; the first is on line 1"
    ),
    RuleMistake(
      "an unknown list of words",
      "vocabulary.yaml",
      "listTitles:",
      "listTitle:",
      "2:1: unknown key 'listTitle'; expected one of agencies, assessorHosts, criteriaLeads, "
        + "emptyNotices, errorNotices, fillers, homeLabels, instructions, lawWords, listTitles, "
        + "loadingNotices, loginNotices, schemes, templateTexts; did you mean 'listTitles'?"
    ),
    RuleMistake(
      "a scheme that nothing shows",
      "vocabulary.yaml",
      "\n    codes: [EB]",
      "",
      "5:5: a scheme needs codes, addresses, phrases or titles to be recognised by"
    ),
    RuleMistake(
      "overrides of a pack that stands alone",
      "pack.yaml",
      "licence: Apache-2.0",
      "licence: MIT\noverrides: [annual-plan]",
      "4:12: there is nothing to override without 'extends'"
    ),
    RuleMistake(
      "a pack to be laid over none",
      "pack.yaml",
      "licence: Apache-2.0",
      "licence: MIT\nextends: th-oit",
      "4:10: there is no pack 'th-oit' to lay this one over"
    ),
    RuleMistake(
      "a version that is a number",
      "pack.yaml",
      "version: \"2026.1\"",
      "version: 2026.1",
      "2:10: expected text (put it in quotes), found the number 2026.1"
    ),
  ]
}
