/// A key of one kind of mapping.
///
/// The keys of a mapping are one enum: the reader refuses every other key, the messages list them,
/// and the JSON schema describes them, so that the three cannot differ.
protocol FieldKey: CaseIterable, Hashable, RawRepresentable<String>, Sendable {
  var field: Field { get }
}

/// What stands behind a key.
struct Field {
  /// What the key says, in a sentence or two: the description in the JSON schema.
  var meaning: String
  var isRequired: Bool
  /// Made when asked for: reading a file needs no schema.
  var schema: () -> SchemaValue

  static func required(
    _ meaning: String,
    _ schema: @autoclosure @escaping () -> SchemaValue
  ) -> Field {
    Field(meaning: meaning, isRequired: true, schema: schema)
  }

  static func optional(
    _ meaning: String,
    _ schema: @autoclosure @escaping () -> SchemaValue
  ) -> Field {
    Field(meaning: meaning, isRequired: false, schema: schema)
  }
}
