extension RuleMistake {
  /// Mistakes of YAML, keys and types, which every file can have.
  static let form: [RuleMistake] = [
    RuleMistake(
      "a misspelt key",
      TinyPack.requirement,
      "- text: [โครงการ, กิจกรรม]",
      "- txt: [โครงการ, กิจกรรม]",
      "10:11: unknown key 'txt'; expected one of address, allOf, anyOf, atLeast, heading, holds, "
        + "linkText, not, pattern, period, text; did you mean 'text'?"
    ),
    RuleMistake(
      "a key in the wrong case",
      TinyPack.requirement,
      "- text: [โครงการ, กิจกรรม]",
      "- linktext: [โครงการ]",
      "10:11: unknown key 'linktext'; expected one of address, allOf, anyOf, atLeast, heading, "
        + "holds, linkText, not, pattern, period, text; did you mean 'linkText'?"
    ),
    RuleMistake(
      "a key that is like no other",
      "pack.yaml",
      "licence: Apache-2.0",
      "licence: MIT\nhomepage: none",
      "4:1: unknown key 'homepage'; expected one of extends, licence, name, overrides, version"
    ),
    RuleMistake(
      "a missing key",
      TinyPack.checklist,
      "    owner: สำนักปลัด\n",
      "",
      "20:5: missing key 'owner'"
    ),
    RuleMistake(
      "a duplicate key, and the mistakes beside it",
      TinyPack.checklist,
      "edition: lao",
      "edition: one\nfiscalYear: 1\nedition: LAO",
      "4:1: duplicate key 'fiscalYear'; the first is on line 2",
      "4:13: expected a year such as 2566 or 2023, found 1",
      "5:1: duplicate key 'edition'; the first is on line 3",
      "5:10: expected a name of small letters, digits and single hyphens, such as annual-plan, "
        + "found 'LAO'"
    ),
    RuleMistake(
      "a duplicate key in quotes",
      TinyPack.requirement,
      "form: document",
      "\"form\": document\nform: document",
      "4:1: duplicate key 'form'; the first is on line 3"
    ),
    RuleMistake(
      "an anchor and its alias",
      TinyPack.checklist,
      "source: manual\n    confidence: low",
      "source: &s manual\n    confidence: *s",
      "10:13: anchors and aliases are not allowed; write the value out"
    ),
    RuleMistake(
      "a list with an anchor",
      TinyPack.requirement,
      "titles: [แผนดำเนินงานประจำปี]",
      "titles: &t [แผนดำเนินงานประจำปี]\nhints: *t",
      "4:9: anchors and aliases are not allowed; write the value out"
    ),
    RuleMistake(
      "an alias of nothing",
      TinyPack.requirement,
      "form: document",
      "form: *what",
      "3:7: malformed YAML: found undefined alias"
    ),
    RuleMistake(
      "a list for text",
      TinyPack.checklist,
      "owner: สำนักปลัด",
      "owner: [สำนักปลัด]",
      "24:12: expected text, found a list"
    ),
    RuleMistake(
      "text for a list",
      TinyPack.requirement,
      "titles: [แผนดำเนินงานประจำปี]",
      "titles: แผนดำเนินงานประจำปี",
      "4:9: expected a list, found 'แผนดำเนินงานประจำปี'"
    ),
    RuleMistake(
      "text for a mapping",
      TinyPack.checklist,
      "{ th: รายการตัวอย่าง, en: Demo list }",
      "\"Demo list\"",
      "4:8: expected a mapping, found text in quotes"
    ),
    RuleMistake(
      "nothing for text",
      TinyPack.checklist,
      "owner: สำนักปลัด",
      "owner:",
      "24:11: expected text, found nothing"
    ),
    RuleMistake(
      "a number for text",
      TinyPack.checklist,
      "indicator: \"9.1\"",
      "indicator: 9.1",
      "23:16: expected text (put it in quotes), found the number 9.1"
    ),
    RuleMistake(
      "a truth value for text",
      "vocabulary.yaml",
      "- OIT",
      "- true",
      "3:5: expected text (put it in quotes), found the truth value true"
    ),
    RuleMistake(
      "text for a number",
      TinyPack.checklist,
      "fiscalYear: 2566",
      "fiscalYear: \"2566\"",
      "2:13: expected a year such as 2566, found text in quotes"
    ),
    RuleMistake(
      "an empty list",
      TinyPack.requirement,
      "titles: [แผนดำเนินงานประจำปี]",
      "titles: []",
      "4:9: the list is empty; leave the key out or list something"
    ),
    RuleMistake(
      "empty text",
      TinyPack.checklist,
      "owner: สำนักปลัด",
      "owner: '  '",
      "24:12: the text is empty"
    ),
    RuleMistake(
      "a phrase of signs",
      TinyPack.requirement,
      "[โครงการ, กิจกรรม]",
      "[โครงการ, '--']",
      "10:27: expected a phrase with letters or digits, found '--'"
    ),
    RuleMistake(
      "a list as a key",
      "pack.yaml",
      "name: demo",
      "name: demo\n? [a]\n: b",
      "2:3: expected a key, found a list"
    ),
    RuleMistake(
      "text that is no YAML",
      TinyPack.requirement,
      "titles: [แผนดำเนินงานประจำปี]",
      "titles: [แผนดำเนินงานประจำปี",
      "5:9: malformed YAML: did not find expected ',' or ']'"
    ),
    RuleMistake(
      "two documents in a file",
      "pack.yaml",
      "licence: Apache-2.0",
      "licence: MIT\n---\nname: two",
      "4:1: malformed YAML: but found another document"
    ),
  ]
}
