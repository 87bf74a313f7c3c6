import PageRendering
import Testing

@Suite struct RenderPolicyTests {
  @Test(arguments: RenderPolicy.allCases, [true, false])
  func `leaves a page that tells something as it is`(policy: RenderPolicy, hasBrowser: Bool) {
    #expect(policy.decide(isShell: false, hasBrowser: hasBrowser) == .leave(.readable))
  }

  @Test(arguments: [
    (RenderPolicy.auto, true, RenderDecision.render),
    (.auto, false, .leave(.browserMissing)),
    (.never, true, .leave(.switchedOff)),
    (.never, false, .leave(.switchedOff)),
    (.always, true, .render),
    (.always, false, .leave(.browserMissing)),
  ])
  func `decides about a shell`(policy: RenderPolicy, hasBrowser: Bool, decision: RenderDecision) {
    #expect(policy.decide(isShell: true, hasBrowser: hasBrowser) == decision)
  }

  @Test func `lets no run begin that cannot do what it must`() {
    #expect(throws: RenderError.browserMissing) {
      try RenderPolicy.always.check(hasBrowser: false)
    }
    #expect(throws: Never.self) {
      try RenderPolicy.always.check(hasBrowser: true)
      try RenderPolicy.auto.check(hasBrowser: false)
      try RenderPolicy.never.check(hasBrowser: false)
    }
  }
}
