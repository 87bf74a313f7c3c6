import ComplianceModel
import Foundation
import Reporting
import Testing

@Suite struct HTMLReporterTests {
  @Test(arguments: 0..<40)
  func `writes balanced markup whatever a site says`(seed: Int) throws {
    let html = try ReportFormat.html.rendered(report: VariedReport.report(seed: seed))
    #expect(MarkupCheck.mistakes(in: html) == [])
  }

  @Test(arguments: 0..<40)
  func `lets no control character through`(seed: Int) throws {
    let html = try ReportFormat.html.rendered(report: VariedReport.report(seed: seed))
    #expect(html.unicodeScalars.filter(Hazard.isActive).map(\.value) == [])
  }

  @Test func `holds only its own script and style`() throws {
    let html = try ReportFormat.html.rendered()
    #expect(html.ranges(of: "<script").count == 1)
    #expect(html.ranges(of: "<style").count == 1)
    #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
    #expect(html.contains("\\u{202E}gnp.exe"))
  }

  @Test func `admits its own script and style by digest and nothing else`() throws {
    let html = try ReportFormat.html.rendered()
    let style = try #require(html.firstMatch(of: /<style>((?s:.*?))<\/style>/)).output.1
    let script = try #require(html.firstMatch(of: /<script>((?s:.*?))<\/script>/)).output.1
    let policy = [
      "default-src &#39;none&#39;",
      "style-src &#39;sha256-\(SHA256Digest.base64(of: String(style)))&#39;",
      "script-src &#39;sha256-\(SHA256Digest.base64(of: String(script)))&#39;",
      "base-uri &#39;none&#39;",
      "form-action &#39;none&#39;",
    ]
    #expect(html.contains("content=\"\(policy.joined(separator: "; "))\""))
  }

  @Test(arguments: [" src=", " srcset=", "@import", "url(", "<link", "<iframe", " style=", " on"])
  func `asks for nothing from elsewhere and sets nothing inline`(token: String) throws {
    let html = try ReportFormat.html.rendered()
    for tag in html.matches(of: /<[a-z][^>]*>/) {
      #expect(!tag.output.contains(token), "\(tag.output)")
    }
    let style = try #require(html.firstMatch(of: /<style>((?s:.*?))<\/style>/)).output.1
    #expect(!style.contains("url(") && !style.contains("@import"))
  }

  @Test func `links only to http, https, relative and own addresses`() throws {
    let html = try ReportFormat.html.rendered()
    let targets = html.matches(of: /<a [^>]*href="([^"]*)"/).map { String($0.output.1) }
    #expect(targets.contains("archive/คู่มือ%202563.pdf"))
    for target in targets {
      #expect(target.hasPrefix("https://") || target.hasPrefix("#") || target.hasPrefix("archive/"))
    }
    #expect(html.contains("<span class=\"address\"><bdi>javascript:void(0)</bdi></span>"))
    for link in html.matches(of: /<a [^>]*href="https[^>]*>/) {
      #expect(link.output.contains("rel=\"noopener noreferrer nofollow\""))
    }
  }

  @Test func `gives every item an anchor, a cell and its status`() throws {
    let html = try ReportFormat.html.rendered()
    for item in ReportFixture.items {
      #expect(html.contains("id=\"\(item.id)\" data-status=\"\(item.status.rawValue)\""))
      #expect(html.contains("<a class=\"cell s-\(item.status.rawValue)\" href=\"#\(item.id)\">"))
    }
  }

  @Test func `names each identifier once`() throws {
    let html = try ReportFormat.html.rendered()
    let identifiers = html.matches(of: /\ id="([^"]*)"/).map { String($0.output.1) }
    #expect(identifiers.count == Set(identifiers).count)
    let labels = html.matches(of: /\ (?:for|aria-labelledby)="([^"]*)"/)
    for label in labels { #expect(identifiers.contains(String(label.output.1))) }
    let fragments = html.matches(of: /\ href="#([^"]*)"/)
    for fragment in fragments { #expect(identifiers.contains(String(fragment.output.1))) }
  }

  @Test(arguments: Language.allCases)
  func `starts in the language that is asked for`(language: Language) throws {
    let html = try ReportFormat.html.rendered(ReportOptions(language: language))
    #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
    let checked = html.matches(of: /id="lang-([a-z]+)" autocomplete="off" checked>/).map {
      String($0.output.1)
    }
    #expect(checked == [language.rawValue])
  }

  @Test func `shows the only wording there is in either language`() throws {
    // Item o4 has no English title.
    let html = try ReportFormat.html.rendered()
    #expect(html.contains("<span lang=\"th\">บริการออนไลน์</span>"))
  }

  @Test func `spells out the arithmetic of the estimate and what it rests on`() throws {
    let html = try ReportFormat.html.rendered()
    let estimate = try #require(ReportFixture.report.scoreEstimate)
    #expect(html.contains("3–4 ÷ 4 × 100"))
    #expect(html.contains("(37.50 + 0.00) ÷ 2") && html.contains("(50.00 + 100.00) ÷ 2"))
    #expect(estimate.score == ScoreRange(low: 18.75, high: 75))
    #expect(html.contains("18.75–75.00"))
    #expect(html.contains("recalled, no document confirms it"))
  }

  @Test func `estimates no score where the list says nothing of it`() throws {
    var report = ReportFixture.report
    report.checklist.scoring = nil
    report.checklist.indicators = nil
    let html = try ReportFormat.html.rendered(report: report)
    #expect(html.contains("<table class=\"indicators\">") && html.contains("Indicator 9.1"))
    #expect(!html.contains("Estimated score") && !html.contains("class=\"sum\""))
  }

  @Test func `lists what each owner has to do, with the day it is due`() throws {
    let html = try ReportFormat.html.rendered()
    let open = ReportFixture.items.filter { !$0.status.passes }
    for item in open { #expect(html.contains("data-item=\"\(item.id)\"")) }
    #expect(html.ranges(of: "data-item=").count == open.count)
    #expect(html.contains("Due 30 April 2023 (today)"))
  }

  @Test func `counts no days since an item that passes was due`() throws {
    var report = ReportFixture.report
    report.asOf = ReportFixture.day(2023, 12, 1)
    let html = try ReportFormat.html.rendered(report: report)
    let items = html.matches(of: /<details class="item s-([a-z-]+)(?s:.*?)<\/details>/)
    #expect(items.count == report.items.count)
    for item in items {
      let passes = Status(rawValue: String(item.output.1))?.passes ?? false
      guard item.output.0.contains("30 April 2023") else { continue }
      #expect(item.output.0.contains("days ago") == !passes, "\(item.output.1)")
    }
  }

  @Test func `tells the way to the evidence, the rules and the period of an element`() throws {
    var report = ReportFixture.report
    report.items[0].evidence[0].path = [
      PathStep(label: "OIT 2566", url: "\(ReportFixture.site)/oit.html", menu: "แผนงาน"),
      PathStep(label: "<b>", url: "\(ReportFixture.site)/structure.html"),
    ]
    report.items[0].elements[0].period = LocalizedText(th: "ปี 2565", en: "2565 alone")
    report.rules = Report.Rules(layers: [
      RuleLayer(name: "th-oit", version: "9.1", licence: "Apache-2.0")
    ])
    let html = try ReportFormat.html.rendered(report: report)
    #expect(html.contains("Home → menu แผนงาน → OIT 2566 → &lt;b&gt;"))
    #expect(html.contains("หน้าหลัก → เมนู แผนงาน → OIT 2566 → &lt;b&gt;"))
    #expect(html.contains("th-oit 9.1 (Apache-2.0)"))
    #expect(html.contains("2565 alone"))
  }

  @Test func `opens a PDF at the page of the quote`() throws {
    var report = ReportFixture.report
    let quote = Evidence.Locator(page: 12)
    report.items[0].evidence = ["plan.pdf", "plan.docx", "plan.pdf#chapter"].map { path in
      ReportFixture.evidence(
        "\(ReportFixture.site)/\(path)",
        kind: .document,
        title: "แผน",
        strength: .titled,
        state: .read,
        locator: quote
      )
    }
    let html = try ReportFormat.html.rendered(report: report)
    let targets = html.matches(of: /href="[^"]*\/plan\.([^"]*)"/).map { String($0.output.1) }
    #expect(targets == ["pdf#page=12", "docx", "pdf#chapter"])
  }

  @Test func `begins with a sentence that says how the agency stands`() throws {
    let html = try ReportFormat.html.rendered()
    let sentence = try #require(html.firstMatch(of: /<p class="verdict">(.*?)<\/p>/)).output.1
    #expect(sentence.contains("5 of 10 items pass, 4 are to be mended"))
    var report = ReportFixture.report
    report.items = report.items.filter { $0.status == .disclosed }
    report.summary = StatusCounts(report.items.map(\.status))
    let one = try ReportFormat.html.rendered(report: report)
    #expect(one.contains("1 of 1 item passes."))
  }
}
