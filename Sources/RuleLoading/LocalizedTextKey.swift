/// The keys of a text in two languages.
enum LocalizedTextKey: String, FieldKey {
  case th, en

  var field: Field {
    switch self {
    case .th: .required("The wording in Thai.", .line)
    case .en: .required("The wording in English.", .line)
    }
  }
}
