import CivilTime
import DecimalArithmetic
import FEEL

extension DecisionTableIndex {
  /// The distinct endpoints of a column, ascending, in the layout that is fastest to search.
  enum Endpoints: Sendable {
    case truths(ContiguousArray<Bool>)
    case numbers(ContiguousArray<DecimalNumber>)
    case texts(Texts)
    case dates(ContiguousArray<CivilDate>)

    /// - Parameter keys: of one kind.
    init(_ keys: [Key]) {
      var truths: ContiguousArray<Bool> = []
      var numbers: ContiguousArray<DecimalNumber> = []
      var dates: ContiguousArray<CivilDate> = []
      var texts = Texts()
      for key in keys {
        switch key {
        case .boolean(let truth): truths.append(truth)
        case .number(let number): numbers.append(number)
        case .date(let date): dates.append(date)
        case .string(let text): texts.append(text)
        }
      }
      self =
        switch keys.first {
        case .boolean: .truths(truths)
        case .string: .texts(texts)
        case .date: .dates(dates)
        case .number, nil: .numbers(numbers)
        }
    }

    /// The position of a value: 2n + 1 at endpoint n, 2n in the gap before it; nil where it is
    /// missing or of another kind: then the tests themselves must be evaluated.
    func position(of value: Value) -> Int32? {
      switch (self, value) {
      case (.numbers(let numbers), .number(let number)):
        let rank = firstRank(numbers.count) { !(numbers[$0] < number) }
        return position(rank, rank < numbers.count && numbers[rank] == number)
      case (.texts(let texts), .string(let text)):
        let (rank, isThere) = texts.find(text)
        return position(rank, isThere)
      case (.dates(let dates), .date(let date)):
        let rank = firstRank(dates.count) { !(dates[$0] < date) }
        return position(rank, rank < dates.count && dates[rank] == date)
      case (.truths(let truths), .boolean(let truth)):
        let rank = firstRank(truths.count) { truths[$0] || !truth }
        return position(rank, rank < truths.count && truths[rank] == truth)
      default: return nil
      }
    }

    private func position(_ rank: Int, _ isEndpoint: Bool) -> Int32 {
      Int32(isEndpoint ? 2 * rank + 1 : 2 * rank)
    }
  }

  /// Texts in one buffer, in byte order, which is the order of code points.
  struct Texts: Sendable {
    private var bytes: ContiguousArray<UInt8> = []
    private var starts: ContiguousArray<Int> = [0]

    mutating func append(_ text: String) {
      bytes += text.utf8
      starts.append(bytes.count)
    }

    /// The first rank whose text is not less than `text`, and whether it is the same.
    func find(_ text: String) -> (rank: Int, isThere: Bool) {
      var text = text
      return text.withUTF8 { wanted in
        bytes.withUnsafeBufferPointer { bytes in
          var isThere = false
          let rank = firstRank(starts.count - 1) { rank in
            let order = Texts.order(bytes[starts[rank]..<starts[rank + 1]], wanted)
            if order == 0 { isThere = true }
            return order >= 0
          }
          return (rank, isThere)
        }
      }
    }

    @inline(__always)
    private static func order(
      _ left: Slice<UnsafeBufferPointer<UInt8>>, _ right: UnsafeBufferPointer<UInt8>
    ) -> Int {
      let base = left.startIndex
      for offset in 0..<min(left.count, right.count) {
        let (a, b) = (left[base + offset], right[offset])
        if a != b { return a < b ? -1 : 1 }
      }
      return left.count - right.count
    }
  }
}
