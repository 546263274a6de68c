import Glibc

/// The named baseline: what a programmer would write in plain Swift for this one policy and file.
///
/// It knows the columns, their types and the eight conditions of `Benchmarks/policy`; next year's
/// conditions would need another program. Blank dates are 'not decided', as in the policy.
struct HandWritten {
  struct Application {
    var isMember: Bool
    var failedInspections: Int
    /// Days since 1970-01-01; nil where blank.
    var registered: Int32?
    var topicRegistered: Int32?
    var completed: Int32?
    var received: Int32?
    var staff: Int
    var participants: Int
    var members: Int
    var meetings: Int
    /// Hundredths.
    var attendance: Int
    var credit: Int
    /// Tenths.
    var siteScore: Int
  }

  /// How many applications met all conditions, failed one, or are undecided.
  struct Totals: Equatable {
    var accepted = 0
    var failed = 0
    var undecided = 0
  }

  /// Reads the file that `sample-records --scale` writes: no quotes, no spaces around values.
  static func read(_ bytes: [UInt8]) -> [Application] {
    var result: [Application] = []
    bytes.withUnsafeBufferPointer { buffer in
      var fields: [Range<Int>] = []
      fields.reserveCapacity(40)
      var index = 0
      var isHead = true
      while index < buffer.count {
        fields.removeAll(keepingCapacity: true)
        var start = index
        while index < buffer.count, buffer[index] != 0x0A {
          if buffer[index] == 0x2C {
            fields.append(start..<index)
            start = index + 1
          }
          index += 1
        }
        fields.append(start..<index)
        index += 1
        if isHead {
          isHead = false
        } else if fields.count == 30 {
          result.append(application(buffer, fields))
        }
      }
    }
    return result
  }

  private static func application(
    _ buffer: UnsafeBufferPointer<UInt8>, _ fields: [Range<Int>]
  ) -> Application {
    Application(
      isMember: fields[6].count == 3 && buffer[fields[6].lowerBound] == 0xE6,
      failedInspections: number(buffer, fields[25], decimals: 0),
      registered: day(buffer, fields[10]), topicRegistered: day(buffer, fields[11]),
      completed: day(buffer, fields[12]), received: day(buffer, fields[13]),
      staff: number(buffer, fields[14], decimals: 0),
      participants: number(buffer, fields[15], decimals: 0),
      members: number(buffer, fields[19], decimals: 0),
      meetings: number(buffer, fields[20], decimals: 0),
      attendance: number(buffer, fields[21], decimals: 2),
      credit: number(buffer, fields[26], decimals: 0),
      siteScore: number(buffer, fields[27], decimals: 1))
  }

  /// The number times 10^decimals.
  private static func number(
    _ buffer: UnsafeBufferPointer<UInt8>, _ field: Range<Int>, decimals: Int
  ) -> Int {
    var value = 0
    var fraction = -1
    for index in field {
      let byte = buffer[index]
      if byte == 0x2E {
        fraction = 0
      } else {
        value = value * 10 + Int(byte) - 48
        if fraction >= 0 { fraction += 1 }
      }
    }
    var missing = decimals - max(fraction, 0)
    while missing > 0 {
      value *= 10
      missing -= 1
    }
    return value
  }

  private static func day(_ buffer: UnsafeBufferPointer<UInt8>, _ field: Range<Int>) -> Int32? {
    guard field.count == 10 else { return nil }
    func digits(_ from: Int, _ count: Int) -> Int {
      var value = 0
      for index in 0..<count {
        value = value * 10 + Int(buffer[field.lowerBound + from + index]) - 48
      }
      return value
    }
    return Self.day(digits(0, 4), digits(5, 2), digits(8, 2))
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return Int32(
      era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
  }

  /// The loop.
  static func evaluate(_ applications: [Application]) -> Totals {
    let from = day(2025, 3, 1)
    let to = day(2026, 3, 1)
    let deadline = day(2026, 4, 30)
    var totals = Totals()
    for application in applications {
      var failed = false
      var isOpen = false
      if !application.isMember { failed = true }
      if application.failedInspections > 0 { failed = true }
      if let completed = application.completed {
        if completed < from || completed >= to { failed = true }
      } else {
        isOpen = true
      }
      let isInOrder: Bool?
      switch (application.topicRegistered, application.completed, application.registered) {
      case (let topic?, let completed?, let registered?):
        isInOrder = topic < completed && registered <= topic
      case (let topic?, nil, let registered?): isInOrder = registered <= topic ? nil : false
      default: isInOrder = nil
      }
      if let isInOrder { if !isInOrder { failed = true } } else { isOpen = true }
      if let received = application.received {
        if received > deadline { failed = true }
      } else {
        isOpen = true
      }
      if !(3...15).contains(application.members) || application.meetings < 6
        || application.attendance < 60
      {
        failed = true
      }
      if application.staff > 0, application.participants * 100 < application.staff * 15 {
        failed = true
      }
      if application.siteScore < 700 || application.credit < 500 { failed = true }
      if failed {
        totals.failed += 1
      } else if isOpen {
        totals.undecided += 1
      } else {
        totals.accepted += 1
      }
    }
    return totals
  }
}
