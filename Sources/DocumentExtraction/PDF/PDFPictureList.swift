/// The pages that hold pictures of some size, as `pdfimages -list` tells them.
struct PDFPictureList {
  /// 1-based.
  private(set) var pages: Set<Int> = []

  init(_ listing: String) {
    var area: [Int: Double] = [:]
    // page, number, type, width, height, colour, components, bits, encoding, interpolation, object,
    // generation, horizontal and vertical pixels an inch, size, ratio
    for line in listing.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 14, let page = Int(fields[0]),
        let width = Double(fields[3]), let height = Double(fields[4])
      else { continue }
      // Masks lie over pictures that are listed themselves; stencils are pictures of one colour.
      guard fields[2] == "image" || fields[2] == "stencil" else { continue }
      // An image without an object of its own has one field fewer there.
      let inch = fields[10] == "[inline]" ? 11 : 12
      guard fields.count > inch + 1, let across = Double(fields[inch]),
        let down = Double(fields[inch + 1]), across > 0, down > 0
      else {
        area[page] = .infinity
        continue
      }
      area[page, default: 0] += width / across * height / down
    }
    pages = Set(area.filter { $0.value >= Self.smallestArea }.keys)
  }

  /// In square inches: a sixth of a page of A4.
  ///
  /// The strips into which some scanners cut a page add up.
  private static let smallestArea = 16.0
}
