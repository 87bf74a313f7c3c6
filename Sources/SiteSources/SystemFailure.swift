/// The reason why the system refused something.
package struct SystemFailure: Error, Hashable {
  /// The system's number for it.
  package var code: Int32

  package init(code: Int32) {
    self.code = code
  }
}

extension SystemFailure: CustomStringConvertible {
  /// The reason in words that do not depend on the locale, so that equal runs write equal reports.
  package var description: String {
    switch code {
    case 1: "operation not permitted"
    case 2: "no such file or directory"
    case 5: "input/output error"
    case 6: "no such device"
    case 11: "temporarily unavailable"
    case 12: "out of memory"
    case 13: "permission denied"
    case 20: "not a directory"
    case 21: "is a directory"
    case 23, 24: "too many open files"
    case 36: "name too long"
    case 40: "too many symbolic links"
    case 116: "stale file handle"
    default: "system error \(code)"
    }
  }
}

extension SystemFailure {
  static let noSuchFile = SystemFailure(code: 2)
  static let noSuchDevice = SystemFailure(code: 6)
  static let notADirectory = SystemFailure(code: 20)
  static let tooManyLinks = SystemFailure(code: 40)
}
