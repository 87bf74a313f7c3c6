import Reporting
import Testing

@Suite struct SHA256DigestTests {
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (String(repeating: "a", count: 55), "n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="),
    (String(repeating: "a", count: 56), "s1Q5pKxvCUi21vnjxq8PX1kM4g8b3nCQ73lwaG7Gc4o="),
    (String(repeating: "a", count: 64), "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="),
    (String(repeating: "ก", count: 100), "Ty/ocyOfVMSlk1eMNvWjBAknVwhV6pV+FNSx23uaJvw="),
  ])
  func `is the standard's`(text: String, digest: String) {
    #expect(SHA256Digest.base64(of: text) == digest)
  }
}
