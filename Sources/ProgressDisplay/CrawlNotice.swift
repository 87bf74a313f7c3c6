internal import ComplianceModel
internal import Reporting
internal import SiteSources
internal import WebCrawling

/// Something that happens during a crawl and that a person should know of.
struct CrawlNotice: Sendable, Hashable {
  var words: LocalizedText
  /// What the notice is about: one notice of each is enough.
  var subject: String

  /// Fails for what happens all the time.
  ///
  /// - Parameter event: What happens.
  init?(_ event: CrawlEvent) {
    switch event {
    case .resumed(let stepCount):
      self.init(
        "resumed",
        th: "ทำต่อจากครั้งก่อน ซึ่งอ่านไว้แล้ว \(stepCount) ที่อยู่",
        en: "going on behind \(stepCount) fetches of an earlier run"
      )
    case .robots(let origin, .nothing):
      self.init(
        "robots of \(origin)",
        th: "อ่าน robots.txt ของ \(origin) ไม่ได้ จึงไม่อ่านเว็บนี้",
        en: "robots.txt of \(origin) could not be read, so nothing is fetched there"
      )
    case .progress(_, _, let coverage):
      // Most refusals are no events: links are judged when they are found.
      guard let example = coverage.examples[.robots]?.first else { return nil }
      let host = SiteAddress(example.address)?.origin?.host ?? ""
      self.init(
        "rules of \(host)",
        th: "robots.txt ของ \(host) ไม่อนุญาตให้อ่านบางที่อยู่ จึงข้ามไป เช่น \(example.address)",
        en:
          "robots.txt of \(host) disallows some addresses, which are left out, such as \(example.address)"
      )
    case .crawlDelay(let host, let asked, let used):
      self.init(
        "delay of \(host)",
        th: "\(host) ขอให้เว้น \(Self.seconds(asked)) วินาทีต่อครั้ง ใช้จริง \(Self.seconds(used)) วินาที",
        en:
          "\(host) asks for \(Self.seconds(asked)) s between requests and gets \(Self.seconds(used)) s"
      )
    case .closed(let closed):
      let reason = CrawlWords.trap(closed.reason)
      self.init(
        "form \(closed.pattern)",
        th: "เลิกตามที่อยู่แบบ \(closed.pattern): \(reason.th)",
        en: "addresses such as \(closed.pattern) are no longer followed: \(reason.en)"
      )
    case .paused(let host, let duration):
      let span = DurationWords.exact(duration)
      self.init(
        "pause of \(host)",
        th: "\(host) ตอบไม่ได้หลายครั้ง พัก \(span.th)",
        en: "\(host) fails repeatedly and is left alone for \(span.en)"
      )
    case .gaveUp(let host):
      self.init(
        "end of \(host)",
        th: "เลิกอ่าน \(host) เพราะตอบไม่ได้หลายครั้งเกินไป",
        en: "\(host) fails too often and is not asked any more"
      )
    case .fetched, .failed, .refused, .robots: return nil
    }
  }

  private init(_ subject: String, th: String, en: String) {
    self.subject = subject
    words = LocalizedText(th: TerminalText.cleaned(th), en: TerminalText.cleaned(en))
  }

  private static func seconds(_ duration: Duration) -> String {
    let tenths = Int((duration / .milliseconds(100)).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
