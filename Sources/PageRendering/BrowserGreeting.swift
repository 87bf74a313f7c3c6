internal import ToolRunning

/// The shortest conversation with a browser: it is to open an empty page.
///
/// That takes a process in the browser's sandbox, so a browser that does it can render.
struct BrowserGreeting: ToolDialogue {
  private(set) var isAnswered = false
  private var heard: [UInt8] = []

  mutating func begin() -> [UInt8] {
    BrowserOrder(id: 1, method: "Target.createTarget", params: .init(url: "about:blank")).bytes
  }

  mutating func hear(_ bytes: [UInt8]) -> [UInt8]? {
    heard += bytes
    let messages = heard.split(separator: 0).compactMap { BrowserMessage(Array($0)) }
    isAnswered = messages.contains { $0.id == 1 && $0.result?.targetId != nil }
    return isAnswered ? nil : []
  }

  mutating func remind() -> [UInt8]? { [] }
}
