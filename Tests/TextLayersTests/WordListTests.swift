import Testing
import TextLayers

struct WordListTests {
  @Test func `reads words, counts and comments`() {
    let list = WordList([Array("# เปล่า\nนา\t10\nนำ\t30\nก.พ.\t5\n".utf8)])
    #expect(list.count == 2)
    #expect(list.cost(of: "นา") ?? 0 > list.cost(of: "นำ") ?? 0)
    #expect(list.cost(of: "น") == nil)
  }
}
