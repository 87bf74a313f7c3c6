import Testing

/// One change of the profile, and every message that it leads to.
struct ProfileMistake: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var old: String
  var new: String
  var messages: [String]

  init(_ testDescription: String, _ old: String, _ new: String, _ messages: String...) {
    self.testDescription = testDescription
    self.old = old
    self.new = new
    self.messages = messages
  }

  static let form = [
    ProfileMistake(
      "a misspelt key",
      "owners:",
      "owner:",
      "6:1: unknown key 'owner'; expected one of addresses, attestations, crawl, edition, "
        + "exemptions, fail-on, name, owners, rules, year; did you mean 'owners'?"
    ),
    ProfileMistake(
      "a misspelt key of an attestation",
      "expires:",
      "expire:",
      "21:5: unknown key 'expire'; expected one of evidence, expires, for, reason, who, year; "
        + "did you mean 'expires'?"
    ),
    ProfileMistake(
      "no name",
      "name: เทศบาลตำบลบ้านสมมุติ\n",
      "",
      "1:1: missing key 'name'"
    ),
    ProfileMistake(
      "an exemption without a reason",
      "    reason: มีหน้าเดียว\n",
      "",
      "10:5: missing key 'reason'"
    ),
    ProfileMistake(
      "an attestation by nobody",
      "    who: นางสาวสมมุติ ตัวอย่าง\n",
      "",
      "16:5: missing key 'who'"
    ),
    ProfileMistake(
      "an attestation for ever",
      "    expires: 2023-09-30\n",
      "",
      "16:5: missing key 'expires'"
    ),
    ProfileMistake(
      "an empty list",
      "fail-on: [missing, broken]",
      "fail-on: []",
      "29:10: the list is empty; leave the key out or list something"
    ),
    ProfileMistake(
      "a list of owners",
      "owners:\n  o2: กองคลัง\n  web-board: สำนักปลัด",
      "owners: [กองคลัง]",
      "6:9: expected a mapping, found a list"
    ),
    ProfileMistake(
      "settings without a setting",
      "crawl:\n  delay: 1.5\n  connections: 2\n  include: [/ita/]\n  exclude: [/webboard/]\n"
        + "  subdomains: true\n  contact: webmaster@bansommut.example",
      "crawl: {}",
      "22:8: there is no setting; leave 'crawl' out"
    ),
    ProfileMistake(
      "a tab for blanks",
      "  o2: กองคลัง",
      "\to2: กองคลัง",
      "7:1: malformed YAML: found character that cannot start any token"
    ),
  ]

  static let names = [
    ProfileMistake(
      "an unknown requirement",
      "web-board:",
      "webbord:",
      "8:3: unknown item or requirement 'webbord'; did you mean 'web-board'?"
    ),
    ProfileMistake(
      "a requirement that is like no other",
      "web-board:",
      "swimming-pool:",
      "8:3: unknown item or requirement 'swimming-pool'; "
        + "'oitcheck rules list --no-profile' prints what there is"
    ),
    ProfileMistake(
      "an item of no year",
      "for: o5",
      "for: o9",
      "10:10: no item 'o9' in the list of 2566, which has o1 to o5"
    ),
    ProfileMistake(
      "a number that only another year has",
      "  - for: o3\n    year: 2566",
      "  - for: o4\n    year: 2567",
      "16:10: no item 'o4' in the list of 2567, which has o1 to o3; "
        + "'o4' of 2566 is 'web-board', in 2567 'o2'; did you mean that?"
    ),
    ProfileMistake(
      "a number whose duty another year dropped",
      "  - for: o3\n    year: 2566",
      "  - for: o5\n    year: 2567",
      "16:10: no item 'o5' in the list of 2567, which has o1 to o3; "
        + "'o5' of 2566 is 'site-map', which 2567 does not ask for"
    ),
    ProfileMistake(
      "a capital for the letter",
      "o2: กองคลัง",
      "O2: กองคลัง",
      "7:3: no item 'O2' in the list of 2566, which has o1 to o5; did you mean 'o2'?"
    ),
    ProfileMistake(
      "Thai digits",
      "o2: กองคลัง",
      "o๒: กองคลัง",
      "7:3: no item 'o๒' in the list of 2566, which has o1 to o5; did you mean 'o2'?"
    ),
    ProfileMistake(
      "a number longer than any",
      "o2: กองคลัง",
      "o99999999999999999999999: กองคลัง",
      "7:3: no item 'o99999999999999999999999' in the list of 2566, which has o1 to o5"
    ),
    ProfileMistake(
      "numbers without a year",
      "year: 2566\naddresses",
      "addresses",
      "6:3: 'o2' means nothing without a year: say 'year: 2566', or name the requirement",
      "9:10: 'o5' means nothing without a year: say 'year: 2566', or name the requirement"
    ),
    ProfileMistake(
      "an edition that nobody knows",
      "edition: lao",
      "edition: loa",
      "2:10: unknown value 'loa'; expected one of lao; did you mean 'lao'?"
    ),
    ProfileMistake(
      "a year without a list",
      "    year: 2567",
      "    year: 2570",
      "14:11: there is no list 'lao' of 2570; there are lists of 2566, 2567"
    ),
  ]

  static let doubles = [
    ProfileMistake(
      "the same item twice",
      "  web-board: สำนักปลัด",
      "  o2: สำนักปลัด",
      "8:3: duplicate key 'o2'; the first is on line 7"
    ),
    ProfileMistake(
      "two owners for one item under two names",
      "  web-board: สำนักปลัด",
      "  annual-plan: สำนักปลัด",
      "8:3: 'annual-plan' is 'o2', which has two owners: the first is on line 7; keep one"
    ),
    ProfileMistake(
      "two exemptions of one item",
      "  - for: org-chart",
      "  - for: site-map",
      "12:10: 'site-map' is 'o5', which has two exemptions: the first is on line 10; keep one"
    ),
    ProfileMistake(
      "two attestations of one year",
      "crawl:",
      "  - { for: o3, year: 2566, who: ก, reason: ข, expires: 2023-10-31 }\ncrawl:",
      "22:12: 'o3' has two attestations: the first is on line 16; keep one"
    ),
    ProfileMistake(
      "a status listed twice",
      "[missing, broken]",
      "[missing, missing]",
      "29:20: 'missing' is listed twice"
    ),
  ]

  static let values = [
    ProfileMistake(
      "31 February",
      "2023-09-30",
      "2023-02-31",
      "21:14: there is no day 31 in that month; its last day is 2023-02-28"
    ),
    ProfileMistake(
      "a thirteenth month",
      "2023-09-30",
      "2023-30-09",
      "21:14: there is no month 30; a date is written year-month-day"
    ),
    ProfileMistake(
      "a Buddhist year in a date",
      "2023-09-30",
      "2566-09-30",
      "21:14: dates have Gregorian years; did you mean 2023-09-30?"
    ),
    ProfileMistake(
      "a date in words",
      "2023-09-30",
      "30 ก.ย. 2566",
      "21:14: expected a date such as 2023-04-30, found '30 ก.ย. 2566'"
    ),
    ProfileMistake(
      "a year in quotes",
      "year: 2566\naddresses",
      "year: \"2566\"\naddresses",
      "3:7: expected a year such as 2566, found text in quotes",
      "7:3: 'o2' means nothing without a year: say 'year: 2566', or name the requirement",
      "10:10: 'o5' means nothing without a year: say 'year: 2566', or name the requirement"
    ),
    ProfileMistake(
      "an address without a scheme",
      "- https://www.bansommut.example/",
      "- www.bansommut.example",
      "5:5: expected an address such as https://www.example.go.th/, found 'www.bansommut.example'"
    ),
    ProfileMistake(
      "evidence that is no address",
      "evidence: https://www.bansommut.example/board",
      "evidence: แฟ้ม ๓",
      "20:15: expected an address such as https://www.example.go.th/, found 'แฟ้ม ๓'"
    ),
    ProfileMistake(
      "a status that there is not",
      "[missing, broken]",
      "[missing, brokn]",
      "29:20: unknown value 'brokn'; expected one of attested, broken, declared-none, disclosed, "
        + "incomplete, missing, not-applicable, not-due, outdated, unverified; "
        + "did you mean 'broken'?"
    ),
    ProfileMistake(
      "a pause of an hour",
      "delay: 1.5",
      "delay: 3600",
      "23:10: expected 0 to 60 seconds, found 3600"
    ),
    ProfileMistake(
      "no connection",
      "connections: 2",
      "connections: 0",
      "24:16: expected a whole number from 1 to 16, found 0"
    ),
    ProfileMistake(
      "a path without its slash",
      "[/webboard/]",
      "[webboard]",
      "26:13: expected a path such as /webboard/, found 'webboard'"
    ),
    ProfileMistake(
      "yes for true",
      "subdomains: true",
      "subdomains: yes",
      "27:15: expected true or false, found 'yes'"
    ),
    ProfileMistake(
      "a contact that cannot be reached",
      "webmaster@bansommut.example",
      "ผู้ดูแล",
      "28:12: expected an e-mail address or a web address, found 'ผู้ดูแล'"
    ),
    ProfileMistake(
      "an owner that is a number",
      "web-board: สำนักปลัด",
      "web-board: 4",
      "8:14: expected text (put it in quotes), found the number 4"
    ),
  ]
}
