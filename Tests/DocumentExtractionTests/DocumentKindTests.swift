import ComplianceModel
import DocumentExtraction
import Testing

@Suite struct DocumentKindTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var kind: DocumentKind

    init(_ text: String, _ kind: DocumentKind) {
      self.init(text, Array(text.utf8), kind)
    }

    init(_ description: String, _ bytes: [UInt8], _ kind: DocumentKind) {
      testDescription = description
      self.bytes = bytes
      self.kind = kind
    }
  }

  static let samples: [Sample] = [
    Sample("", .empty),
    Sample("%PDF-1.7\nx", .pdf),
    Sample("late PDF", Array(repeating: 0x0A, count: 1_000) + Array("%PDF-1.4".utf8), .pdf),
    Sample("too late PDF", Array(repeating: 0x0A, count: 1_024) + Array("%PDF-1.4".utf8), .text),
    Sample("archive", [0x50, 0x4B, 3, 4, 20, 0], .zip),
    Sample("OLE", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole),
    Sample("{\\rtf1\\ansi}", .rtf),
    Sample("<!DOCTYPE html><p>x", .html),
    Sample("\u{FEFF} \n<HTML><body>", .html),
    Sample("<!-- a note --><Html>", .html),
    Sample("<table><tr><td>1</td></tr></table>", .html),
    Sample("<?php echo 1;", .script),
    Sample("<?xml version=\"1.0\"?><a/>", .xml),
    Sample("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    Sample("JPEG", [0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
    Sample("GIF89a..", .gif),
    Sample("TIFF", [0x49, 0x49, 0x2A, 0, 8, 0], .tiff),
    Sample("RIFF....WEBPVP8 ", .webp),
    Sample("RAR", Array("Rar!".utf8) + [0x1A, 0x07, 0x01], .rar),
    Sample("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    Sample("ลำดับ,รายการ\n1,ถนน", .text),
    Sample("windows-874", [0xC5, 0xD3, 0xB4, 0xD1, 0xBA, 0x2C, 0x31], .text),
    Sample("noise", [0x00, 0x01, 0x02, 0x03], .unknown),
  ]

  @Test(arguments: samples)
  func `tells the kind of`(_ sample: Sample) {
    #expect(DocumentKind(sniffing: sample.bytes) == sample.kind)
  }

  struct Label: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var format: DocumentFormat
    var error: DocumentError?
  }

  static let zip: [UInt8] = [0x50, 0x4B, 3, 4]

  @Test(arguments: [
    Label(testDescription: "a PDF", bytes: Array("%PDF-1".utf8), format: .pdf),
    Label(
      testDescription: "an error page under the name of a PDF",
      bytes: Array("<html>404".utf8),
      format: .pdf,
      error: .mislabelled(as: "HTML")
    ),
    Label(
      testDescription: "a script",
      bytes: Array("<?php".utf8),
      format: .doc,
      error: .mislabelled(as: "a PHP script")
    ),
    Label(
      testDescription: "a new document under an old name",
      bytes: zip + Array("....[Content_Types].xml....word/document.xml".utf8),
      format: .doc,
      error: .mislabelled(as: "DOCX")
    ),
    Label(
      testDescription: "a new sheet under an old name",
      bytes: zip + Array("....xl/workbook.xml".utf8),
      format: .xls,
      error: .mislabelled(as: "XLSX")
    ),
    Label(testDescription: "an archive", bytes: zip, format: .pdf, error: .mislabelled(as: "ZIP")),
    Label(testDescription: "RTF in .doc", bytes: Array("{\\rtf1".utf8), format: .doc),
    Label(testDescription: "an archive as .docx", bytes: zip, format: .docx),
    Label(testDescription: "text as .csv", bytes: Array("a,b".utf8), format: .csv),
    Label(testDescription: "nothing", bytes: [], format: .pdf, error: .empty),
    Label(
      testDescription: "noise",
      bytes: [0, 1, 2],
      format: .xls,
      error: .damaged("it does not begin as files of the format xls do")
    ),
  ])
  func `compares with the name`(_ label: Label) {
    do throws(DocumentError) {
      try DocumentKind.check(label.bytes, is: label.format)
      #expect(label.error == nil)
    } catch {
      #expect(error == label.error)
    }
  }
}
