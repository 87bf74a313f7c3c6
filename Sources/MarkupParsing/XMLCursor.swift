internal import CLibXML2

/// A place in an XML document that moves forward only.
///
/// The cursor is the sole owner of one libxml2 reader and of the copy of the bytes that it reads. It
/// keeps no more of the document than the elements around its place, resolves no entity, loads
/// nothing and writes nothing to standard error. No pointer leaves this file.
@safe package struct XMLCursor: ~Copyable {
  /// What the cursor came upon.
  package enum Event: Sendable, Hashable {
    /// The beginning of an element.
    case start
    /// The end of an element; an empty element has one, too.
    case end
    /// Text between tags; a run of text may come in several pieces.
    case text
  }

  /// Elements that are nested deeper are refused; libxml2's own limit lies at 256.
  package static let maximumDepth = 200
  /// Elements with more attributes are refused.
  package static let maximumAttributeCount = 256

  /// The local name of the element that begins or ends here.
  package private(set) var name = ""
  /// How many elements are open, the one that begins or ends here included.
  package private(set) var depth = 0

  private static let maximumUTF16ByteCount = 64 << 10

  private let reader: xmlTextReaderPtr
  private let bytes: UnsafeMutableBufferPointer<CChar>
  private let lastError: UnsafeMutablePointer<Int32>
  private var isAtEmptyElement = false
  private var isAtEnd = false
  private var hasRoot = false

  /// Stays silent and never touches the network.
  ///
  /// `XML_PARSE_NOENT` and `XML_PARSE_DTDLOAD` are left out, so that nothing is expanded or fetched, and
  /// `XML_PARSE_HUGE`, so that libxml2's own limits hold.
  private static let options: Int32 = {
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_COMPACT.rawValue
    return Int32(options)
  }()

  /// Creates a cursor before the first element.
  ///
  /// - Parameter source: The document in UTF-8, whatever it declares; one of at most 64 KiB may be in
  ///   UTF-16. It is copied.
  /// - Throws: ``XMLCursorError`` if there is nothing to read or no memory to read it.
  package init(_ source: [UInt8]) throws(XMLCursorError) {
    guard !source.isEmpty else { throw .noRootElement }
    guard let byteCount = Int32(exactly: source.count) else {
      throw .inputTooLarge(byteCount: source.count)
    }
    // Attributes can be counted only where ASCII is ASCII.
    let mayBeUTF16 =
      source.count <= Self.maximumUTF16ByteCount
      && source.prefix(4).contains { $0 == 0 || $0 >= 0xFE }
    if !mayBeUTF16, TagWidth.exceeds(source.span, maximum: Self.maximumAttributeCount) {
      throw .tooManyAttributes(maximum: Self.maximumAttributeCount)
    }
    LibXML2.initialize()
    // SAFETY: libxml2 reads these bytes until the reader is freed; both end with this value.
    let bytes = UnsafeMutableBufferPointer<CChar>.allocate(capacity: source.count)
    for index in source.indices {
      unsafe bytes.initializeElement(at: index, to: CChar(bitPattern: source[index]))
    }
    let created = unsafe xmlReaderForMemory(
      bytes.baseAddress,
      byteCount,
      nil,
      mayBeUTF16 ? nil : "UTF-8",
      Self.options
    )
    guard let reader = unsafe created else {
      unsafe bytes.deallocate()
      throw .outOfMemory
    }
    let lastError = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
    unsafe lastError.initialize(to: 0)
    let note: xmlStructuredErrorFunc = { owner, error in
      guard let owner = unsafe owner, let error = unsafe error else { return }
      // SAFETY: the place is the cursor's own and lives longer than the reader.
      unsafe owner.assumingMemoryBound(to: Int32.self).pointee = error.pointee.code
    }
    unsafe xmlTextReaderSetStructuredErrorHandler(reader, note, lastError)
    unsafe self.reader = reader
    unsafe self.bytes = bytes
    unsafe self.lastError = lastError
  }

  deinit {
    unsafe xmlFreeTextReader(reader)
    unsafe lastError.deallocate()
    unsafe bytes.deallocate()
  }

  /// Moves on to the next beginning, end or text.
  ///
  /// - Returns: What is there, or `nil` behind the document.
  /// - Throws: ``XMLCursorError`` if the document is malformed, too deep or declares a type.
  package mutating func next() throws(XMLCursorError) -> Event? {
    if isAtEmptyElement {
      isAtEmptyElement = false
      return .end
    }
    while !isAtEnd {
      let status = unsafe xmlTextReaderRead(reader)
      guard status == 1 else {
        isAtEnd = true
        if status == 0, hasRoot { return nil }
        throw failure
      }
      if let event = try arrive() { return event }
    }
    return nil
  }

  /// Takes in the node at which the reader stands, or returns `nil` for one that says nothing.
  private mutating func arrive() throws(XMLCursorError) -> Event? {
    switch UInt32(bitPattern: unsafe xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      hasRoot = true
      takeName()
      guard depth <= Self.maximumDepth else { throw .tooDeep(maximum: Self.maximumDepth) }
      isAtEmptyElement = unsafe xmlTextReaderIsEmptyElement(reader) == 1
      return .start
    case XML_READER_TYPE_END_ELEMENT.rawValue:
      takeName()
      return .end
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      depth = Int(unsafe xmlTextReaderDepth(reader))
      return .text
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
      isAtEnd = true
      throw .documentType
    default:
      return nil
    }
  }

  private mutating func takeName() {
    depth = Int(unsafe xmlTextReaderDepth(reader)) + 1
    // SAFETY: the name is interned in the reader and copied at once.
    name = unsafe xmlTextReaderConstLocalName(reader).map { unsafe String(cString: $0) } ?? ""
  }

  private var failure: XMLCursorError {
    let code = unsafe lastError.pointee
    if code == Int32(XML_ERR_INTERNAL_ERROR.rawValue), depth > Self.maximumDepth / 2 {
      return .tooDeep(maximum: Self.maximumDepth)
    }
    if code == Int32(XML_ERR_NO_MEMORY.rawValue) { return .outOfMemory }
    if code == Int32(XML_ERR_ENTITY_LOOP.rawValue) { return .documentType }
    return .malformed(line: Int(unsafe xmlTextReaderGetParserLineNumber(reader)))
  }
}

extension XMLCursor {
  /// The namespace of the element that begins here, or an empty name.
  package var namespace: String {
    // SAFETY: the name is interned in the reader and copied at once.
    unsafe xmlTextReaderConstNamespaceUri(reader).map { unsafe String(cString: $0) } ?? ""
  }

  /// The text at which the cursor stands.
  package var text: String {
    // SAFETY: the text belongs to the current node and is copied at once.
    unsafe xmlTextReaderConstValue(reader).map { unsafe String(cString: $0) } ?? ""
  }

  /// Returns the value of an attribute of the element that begins here.
  ///
  /// - Parameters:
  ///   - name: The local name of the attribute.
  ///   - namespaceSuffix: How the name of its namespace ends, where several attributes have one
  ///     local name.
  /// - Returns: The value of the first such attribute, or `nil`.
  package func attribute(_ name: String, namespaceSuffix: String? = nil) -> String? {
    guard let node = unsafe xmlTextReaderCurrentNode(reader),
      unsafe node.pointee.type == XML_ELEMENT_NODE
    else { return nil }
    // SAFETY: the attributes belong to the current node, which stays until the cursor moves.
    var next = unsafe node.pointee.properties
    while let attribute = unsafe next {
      if unsafe Self.isNamed(attribute, name, namespaceSuffix) {
        guard let value = unsafe attribute.pointee.children else { return "" }
        guard let content = unsafe value.pointee.content else { return "" }
        return unsafe String(cString: content)
      }
      unsafe next = attribute.pointee.next
    }
    return nil
  }

  private static func isNamed(_ attribute: xmlAttrPtr, _ name: String, _ suffix: String?) -> Bool {
    // SAFETY: NUL-terminated strings of the attribute, compared and left alone.
    guard let own = unsafe attribute.pointee.name, unsafe String(cString: own) == name else {
      return false
    }
    guard let suffix else { return true }
    guard let uri = unsafe attribute.pointee.ns?.pointee.href else { return false }
    return unsafe String(cString: uri).hasSuffix(suffix)
  }

  /// Moves to the next child of an element, over all that is left of the child before.
  ///
  /// Whoever does not look into a child passes over it.
  ///
  /// - Parameter parent: The depth of the element around the children.
  /// - Returns: ``Event/start`` or ``Event/text``, or `nil` at the end of the element.
  /// - Throws: ``XMLCursorError`` as ``next()`` does.
  package mutating func nextChild(of parent: Int) throws(XMLCursorError) -> Event? {
    while let event = try next() {
      switch event {
      case .start where depth == parent + 1: return .start
      case .text where depth == parent: return .text
      case .end where depth <= parent: return nil
      case .start, .text, .end: continue
      }
    }
    return nil
  }

  /// Moves to the next element among the children of an element, over all that lies before it.
  ///
  /// - Parameter parent: The depth of the element around the children.
  /// - Returns: False at the end of the element around them.
  /// - Throws: ``XMLCursorError`` as ``next()`` does.
  package mutating func nextElement(of parent: Int) throws(XMLCursorError) -> Bool {
    while let event = try nextChild(of: parent) {
      if event == .start { return true }
    }
    return false
  }
}
