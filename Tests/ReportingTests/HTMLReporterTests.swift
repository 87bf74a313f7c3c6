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
    let checked = html.matches(of: /id="lang-([a-z]+)" checked>/).map { String($0.output.1) }
    #expect(checked == [language.rawValue])
  }

  @Test func `shows the only wording there is in either language`() throws {
    // Item o4 has no English title.
    let html = try ReportFormat.html.rendered()
    #expect(html.contains("<span lang=\"th\">บริการออนไลน์</span>"))
  }
}
