/// Questions to whoever sits at the terminal.
struct Interview {
  /// False if nobody can answer.
  let isOpen: Bool

  /// Asks a question.
  ///
  /// - Parameter question: What to ask.
  /// - Returns: The answer, or `nil` if there is none.
  func ask(_ question: String) -> String? {
    guard isOpen else { return nil }
    Terminal.prompt("\(question): ")
    guard let line = readLine() else { return nil }
    let answer = line.drop { $0.isWhitespace }
    let end = answer.lastIndex { !$0.isWhitespace }
    return end.map { String(answer[...$0]) }
  }
}
