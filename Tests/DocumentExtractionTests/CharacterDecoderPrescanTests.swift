import DocumentExtraction
import Testing

@Suite struct CharacterDecoderPrescanTests {
  @Test(arguments: [
    ("<meta charset=tis-620>", "tis-620"), ("<META CHARSET=\"TIS-620\">", "TIS-620"),
    ("<meta charset = 'x'>", "x"), ("<meta\ncharset=x/>", "x/"), ("<meta/charset=x>", "x"),
    ("<meta name=a charset=x content=b>", "x"),
    ("<meta http-equiv=Content-Type content='text/html; charset=x'>", "x"),
    ("<META CONTENT=\"text/html;CHARSET = x \" HTTP-EQUIV=\"content-type\">", "x"),
    ("<meta http-equiv=content-type content=\"text/html; charset='x'\">", "x"),
    ("<meta http-equiv=content-type content=text/html;charset=x>", "x"),
    ("<meta http-equiv=content-type content=\"charset charset=x;y\">", "x"),
    ("<meta content='text/html; charset=x'>", nil),
    ("<meta http-equiv=refresh content='0; charset=x'>", nil),
    ("<meta http-equiv=content-type content='text/html'>", nil),
    ("<meta charset=x charset=y>", "x"), ("<metacharset=x>", nil),
    ("<meta name=charset content=x>", nil),
    ("<!-- <meta charset=x> -->", nil), ("<!-- a --><meta charset=x>", "x"),
    ("<!--><meta charset=x>", "x"),
    ("<!-- <meta charset=x>", nil), ("<!doctype html><meta charset=x>", "x"),
    ("<p title='<meta charset=x>'>", nil), ("<p title=\"<meta charset=x>\"><meta charset=y>", "y"),
    ("</p a='<meta charset=x>'><meta charset=y>", "y"), ("<? <meta charset=x>", nil),
    ("< meta charset=x>", nil), ("<meta charset=utf-16le>", "utf-8"), ("<meta charset", nil),
    ("<meta charset=x", nil),
    ("<meta charset='x", nil), ("<meta http-equiv=content-type content='charset=\"x'>", nil),
    ("<?xml version=\"1.0\" encoding=\"tis-620\"?><html>", "tis-620"),
    ("<?xml version='1.0' encoding = 'x'?>", "x"), ("<?xml version='1.0'?> encoding='x'", nil),
    (String(repeating: " ", count: 1000) + "<meta charset=x>", "x"),
    (String(repeating: " ", count: 1024) + "<meta charset=x>", nil),
    ("", nil),
  ])
  func `finds the declaration of a page`(_ page: String, _ label: String?) {
    let found = CharacterDecoder().decode(Array(page.utf8))
    #expect(found.declared == label)
    #expect(found.issues.contains(.undeclared) == (label == nil))
  }

  @Test(arguments: [
    ("tis-620", "tis-620"), ("text/html; charset=tis-620", "tis-620"), ("text/html", "utf-8"),
    ("", "utf-8"), ("text/html; charset=\"tis-620\"", "tis-620"), ("text/html; charset=", "utf-8"),
  ])
  func `gives the server the first word`(_ server: String, _ label: String) {
    let found = CharacterDecoder().decode(
      Array("<meta charset=utf-8>".utf8),
      declaredByServer: server
    )
    #expect(found.declared == label)
    #expect(found.issues == (label == "utf-8" ? [] : [.conflictingDeclarations]))
  }
}
