/// Finds the lines on the first page that a person would give as the document's title.
struct TitleFinder {
  /// Words at which what stands below a title begins.
  private static let openers = [
    "ข้าพเจ้า", "ด้วย", "ตามที่", "โดยที่", "อาศัยอำนาจ", "เนื่องจาก", "เนื่องด้วย", "ให้ไว้", "ภูมิพล",
    "มหาวชิราลงกรณ", "มีพระบรมราชโองการ", "สมเด็จพระ", "พระบาทสมเด็จ", "เป็นปีที่", "หลักการและเหตุผล",
    "สารบัญ", "คำนำ", "ผู้มาประชุม", "ผู้เข้าประชุม", "วันจันทร์ที่", "วันอังคารที่", "วันพุธที่", "วันพฤหัส",
    "วันศุกร์ที่", "วันเสาร์ที่", "วันอาทิตย์ที่", "วันที่", "ณห้อง", "เวลา", "ส่วนที่1", "บทที่1", "บทนำ", "เรียน",
    "อ้างถึง", "สิ่งที่ส่งมาด้วย", "ส่วนราชการ", "จัดทำโดย", "โทร", "www", "http", "ลำดับ", "มาตรา1", "ข้อ1",
    "หมวด1", "ชื่อหน่วยงาน", "ชื่อ-สกุล",
  ].map { LineMatcher.fold($0) }

  private static let subject = LineMatcher.fold("เรื่อง")
  private static let memo = LineMatcher.fold("บันทึกข้อความ")
  private static let office = LineMatcher.fold("ส่วนราชการ")

  /// What announces a subject and is itself part of the title.
  private static let announcements = [
    "ประกาศ", "คำสั่ง", "ระเบียบ", "ข้อบัญญัติ", "เทศบัญญัติ", "ข้อบังคับ", "(สำเนา)", "-สำเนา-", "สำเนา",
  ].map { LineMatcher.fold($0) }

  /// What announces a name that may take several lines.
  private static let laws =
    announcements
    + ["พระราชบัญญัติ", "พระราชกฤษฎีกา", "พระราชกำหนด", "กฎกระทรวง", "โครงการ", "รายงานการประชุม"]
    .map { LineMatcher.fold($0) }

  /// The number of an announcement or order, which is not part of its title.
  private static let number = LineMatcher.fold("ที่")

  private static let mostLines = 8
  private static let mostLetters = 320

  let text: LayerText
  /// How wide a full line of each page is.
  let fullWidths: [Int32: Int]

  /// Returns the lines of the title, by their numbers; none if the text states no title.
  func find() -> [Int] {
    let lines = firstPage()
    guard let first = lines.first else { return [] }
    let folded = lines.map { LineMatcher.fold(text.letters[text.lines[$0].range]) }
    let isMemo = folded.prefix(6).contains {
      $0.starts(with: Self.memo) || $0.starts(with: Self.office)
    }
    if let place = folded.prefix(14).firstIndex(where: { $0.starts(with: Self.subject) }),
      folded[place].count > Self.subject.count + 3
    {
      let subject = subjectLines(lines, from: place)
      if isMemo || isLetter(folded[0]) { return subject }
      if LineMatcher.starts(folded[0], with: Self.announcements) {
        let head = (0..<place).filter { !isNumber(folded[$0]) }
        if head.count <= 3 { return head.map { lines[$0] } + subject }
      }
    }
    var title = [first]
    var letters = text.lines[first].range.count
    let width = fullWidths[text.lines[first].page] ?? 40
    let hasRoom = !isBody(first, width) || lines.count < 2 || !isBody(lines[1], width)
    for (place, line) in lines.enumerated().dropFirst() where hasRoom {
      letters += text.lines[line].range.count
      guard line == lines[place - 1] + 1 || noOwnLine(between: lines[place - 1], line),
        title.count < Self.mostLines, letters <= Self.mostLetters,
        !ends(line, folded[place], width)
          || (place == 1 && runsOn(line, in: lines, width, folded[place]))
      else { break }
      title.append(line)
    }
    return title
  }

  /// The lines of the first page that has any that could be a title.
  private func firstPage() -> [Int] {
    var page: Int32 = 0
    var found: [Int] = []
    for (index, line) in text.lines.enumerated() where line.role == .own {
      let shape = LineShape(text.letters[line.range])
      if found.isEmpty {
        guard shape.words >= 3, !shape.hasLeader else { continue }
        page = line.page
      }
      guard line.page == page, found.count < 24 else { break }
      found.append(index)
    }
    return found
  }

  private func noOwnLine(between first: Int, _ second: Int) -> Bool {
    !text.lines[(first + 1)..<second].contains { $0.role == .own }
  }

  /// A subject and the lines into which it runs on.
  private func subjectLines(_ lines: [Int], from place: Int) -> [Int] {
    var subject = [lines[place]]
    let width = fullWidths[text.lines[lines[place]].page] ?? 40
    var next = place + 1
    while next < lines.count, subject.count < 4 {
      let previous = LineShape(text.letters[text.lines[lines[next - 1]].range])
      let folded = LineMatcher.fold(text.letters[text.lines[lines[next]].range])
      guard previous.width * 10 >= width * 7, !ends(lines[next], folded, width) else { break }
      subject.append(lines[next])
      next += 1
    }
    return subject
  }

  /// Tells whether a line is the reference of a letter: ที่ มท 0000/1.
  private func isLetter(_ folded: [UInt32]) -> Bool {
    folded.starts(with: Self.number) && folded.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  private func isNumber(_ folded: [UInt32]) -> Bool { isLetter(folded) && folded.count < 30 }

  /// Tells whether a title ends before a line.
  private func ends(_ line: Int, _ folded: [UInt32], _ width: Int) -> Bool {
    let letters = text.letters[text.lines[line].range]
    let shape = LineShape(letters)
    return shape.isSeparator || shape.hasLeader || isBody(line, width)
      || ItemMark.read(letters) != nil || LineMatcher.starts(folded, with: Self.openers)
      || letters.last == 0x3A || (shape.words < 3 && shape.digits < 4)
  }

  /// Tells whether a long line under a short one is the name that the short one announces, wrapped.
  private func runsOn(_ line: Int, in lines: [Int], _ width: Int, _ folded: [UInt32]) -> Bool {
    guard lines.count > 2, isBody(line, width), !isBody(lines[2], width),
      !LineMatcher.starts(folded, with: Self.openers)
    else { return false }
    let first = LineMatcher.fold(text.letters[text.lines[lines[0]].range])
    return first.count * 2 < width && LineMatcher.starts(first, with: Self.laws)
  }

  /// Tells whether a line is as long as those of running text.
  private func isBody(_ line: Int, _ width: Int) -> Bool {
    let shape = LineShape(text.letters[text.lines[line].range])
    return shape.width >= 40 && shape.width * 100 >= width * 88
  }
}
