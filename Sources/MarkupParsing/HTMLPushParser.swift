internal import CLibXML2

/// Sole owner of one libxml2 push parser.
///
/// The parser calls back into a sink, which this value keeps alive for as long as the parser lives.
/// No pointer leaves this file.
@safe struct HTMLPushParser: ~Copyable {
  private let context: htmlParserCtxtPtr
  private let sink: HTMLEventSink

  /// Repair, stay silent, never touch the network, never believe the page about its encoding, and
  /// lift the limits: without `XML_PARSE_HUGE`, libxml2 drops what is nested deeper than 256.
  private static let options: Int32 = {
    let html =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    return Int32(html) | Int32(XML_PARSE_HUGE.rawValue)
  }()

  /// - Throws: ``HTMLParsingError/outOfMemory`` if libxml2 has no memory for a parser.
  init(sink: HTMLEventSink) throws(HTMLParsingError) {
    LibXML2.initialize()
    var handler = unsafe htmlSAXHandler()
    unsafe handler.startElement = { owner, name, attributes in
      guard let owner = unsafe owner, let name = unsafe name else { return }
      let sink = unsafe Unmanaged<HTMLEventSink>.fromOpaque(owner).takeUnretainedValue()
      unsafe HTMLPushParser.start(name, attributes, in: sink)
    }
    unsafe handler.endElement = { owner, name in
      guard let owner = unsafe owner, let name = unsafe name else { return }
      let sink = unsafe Unmanaged<HTMLEventSink>.fromOpaque(owner).takeUnretainedValue()
      sink.end(sink.tag(of: unsafe HTMLPushParser.key(name)))
    }
    let text: charactersSAXFunc = { owner, bytes, count in
      guard let owner = unsafe owner, let bytes = unsafe bytes, count > 0 else { return }
      let sink = unsafe Unmanaged<HTMLEventSink>.fromOpaque(owner).takeUnretainedValue()
      unsafe sink.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    unsafe handler.characters = text
    unsafe handler.cdataBlock = text
    unsafe handler.ignorableWhitespace = text
    // SAFETY: libxml2 copies the handler; the sink outlives the parser, because this value holds it.
    let context = unsafe htmlCreatePushParserCtxt(
      &handler,
      Unmanaged.passUnretained(sink).toOpaque(),
      nil,
      0,
      nil,
      XML_CHAR_ENCODING_UTF8
    )
    guard let context = unsafe context else { throw .outOfMemory }
    unsafe htmlCtxtUseOptions(context, Self.options)
    unsafe self.context = context
    self.sink = sink
  }

  deinit {
    if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
    unsafe htmlFreeParserCtxt(context)
  }

  /// Parses a piece of the page.
  mutating func feed(_ bytes: Span<UInt8>) {
    // SAFETY: libxml2 copies the piece and keeps no pointer to it after the call returns.
    unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = unsafe htmlParseChunk(context, start, Int32(buffer.count), 0)
    }
  }

  /// Parses what is left and closes all elements.
  consuming func finish() {
    unsafe htmlParseChunk(context, nil, 0, 1)
    sink.finish()
  }

  private static func start(
    _ name: UnsafePointer<UInt8>,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
    in sink: HTMLEventSink
  ) {
    sink.start(sink.tag(of: unsafe key(name)))
    guard let attributes = unsafe attributes else { return }
    // SAFETY: a list of name and value pairs that ends with nil, valid during the callback.
    var index = 0
    while let attribute = unsafe attributes[index] {
      if let known = sink.attributeName(of: unsafe key(attribute)) {
        let value = unsafe attributes[index + 1]
        let count = unsafe value.map { unsafe length($0) } ?? 0
        unsafe sink.addAttribute(known, UnsafeBufferPointer(start: value, count: count))
      }
      index += 2
    }
  }

  private static func key(_ name: UnsafePointer<UInt8>) -> UInt64 {
    // SAFETY: names are NUL-terminated.
    var key = NameTable<Tag>.emptyKey
    var index = 0
    while unsafe name[index] != 0 {
      key = NameTable<Tag>.key(key, followedBy: unsafe name[index])
      index += 1
    }
    return key
  }

  private static func length(_ text: UnsafePointer<UInt8>) -> Int {
    // SAFETY: libxml2's strings are NUL-terminated.
    var count = 0
    while unsafe text[count] != 0 { count += 1 }
    return count
  }
}

/// Process-wide state of libxml2.
enum LibXML2 {
  private static let initialized: Void = xmlInitParser()

  /// Initializes libxml2 once, however many tasks ask for it.
  static func initialize() { initialized }
}
