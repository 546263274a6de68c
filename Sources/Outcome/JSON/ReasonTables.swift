import DecimalArithmetic

// The cases of the JSON form of reasons, in the order of their declaration.

extension TieResolution: DocumentWord {}
extension AttestationAnswer: DocumentWord {}

extension Reason: DocumentUnion {
  static var objectName: String { "Reason" }
  static let cases = ruleCases + recordCases + scoreCases + awardCases + selectionCases

  private static let ruleCases: [DocumentCase<Reason>] = [
    .payload("conditionFails", PayloadMember("condition"), make: Reason.conditionFails) {
      if case .conditionFails(let condition) = $0 { condition } else { nil }
    },
    .payload("exclusionHolds", PayloadMember("condition"), make: Reason.exclusionHolds) {
      if case .exclusionHolds(let condition) = $0 { condition } else { nil }
    },
    .payload("undecided", PayloadMember("missing"), make: Reason.undecided) {
      if case .undecided(let missing) = $0 { missing } else { nil }
    },
    .payload(
      "alternatives", PayloadMember("held"), PayloadMember("needed"), PayloadMember("of"),
      make: Reason.alternatives
    ) {
      if case .alternatives(let held, let needed, let all) = $0 { (held, needed, all) } else { nil }
    },
    .payload(
      "documents", PayloadMember("found"), PayloadMember("wanted"), PayloadMember("seal"),
      make: Reason.documents
    ) {
      if case .documents(let found, let wanted, let seal) = $0 {
        (found, wanted, seal)
      } else {
        nil
      }
    },
    .payload(
      "attestation", PayloadMember("body"), PayloadMember("question"), PayloadMember("answer"),
      make: Reason.attestation
    ) {
      if case .attestation(let body, let question, let answer) = $0 {
        (body, question, answer)
      } else {
        nil
      }
    },
    .payload(
      "late", PayloadMember("field"), PayloadMember("value"), PayloadMember("last"),
      make: Reason.late
    ) {
      if case .late(let field, let value, let last) = $0 { (field, value, last) } else { nil }
    },
  ]

  private static let recordCases: [DocumentCase<Reason>] = [
    .payload("blank", PayloadMember("field"), PayloadMember("count"), make: Reason.blank) {
      if case .blank(let field, let count) = $0 { (field, count) } else { nil }
    },
    .payload(
      "unreadable", PayloadMember("field"), PayloadMember("cells"), PayloadMember("count"),
      make: Reason.unreadable
    ) {
      if case .unreadable(let field, let cells, let count) = $0 {
        (field, cells, count)
      } else {
        nil
      }
    },
    .payload("brokenRow", PayloadMember("record"), make: Reason.brokenRow) {
      if case .brokenRow(let record) = $0 { record } else { nil }
    },
    .plain("scopeUnknown", .scopeUnknown),
  ]

  private static let scoreCases: [DocumentCase<Reason>] = [
    .payload("noPanelScore", PayloadMember("problems"), make: Reason.noPanelScore) {
      if case .noPanelScore(let problems) = $0 { problems } else { nil }
    },
    .plain("scoreUnknown", .scoreUnknown),
    .plain("rankUnknown", .rankUnknown),
    .payload(
      "itemBelowFloor", PayloadMember("item"), PayloadMember("score"), PayloadMember("least"),
      make: Reason.itemBelowFloor
    ) {
      if case .itemBelowFloor(let item, let score, let least) = $0 {
        (item, score, least)
      } else {
        nil
      }
    },
    .payload("belowFloor", PayloadMember("condition"), make: Reason.belowFloor) {
      if case .belowFloor(let condition) = $0 { condition } else { nil }
    },
    .payload("floorUndecided", PayloadMember("condition"), make: Reason.floorUndecided) {
      if case .floorUndecided(let condition) = $0 { condition } else { nil }
    },
    .payload(
      "scoreTooLow", PayloadMember("score"), PayloadMember("needed"), make: Reason.scoreTooLow
    ) {
      if case .scoreTooLow(let score, let needed) = $0 { (score, needed) } else { nil }
    },
  ]

  private static let awardCases: [DocumentCase<Reason>] = [
    .payload("bonus", PayloadMember("points"), make: Reason.bonus) {
      if case .bonus(let points) = $0 { points } else { nil }
    },
    .payload("bonusCapped", PayloadMember("limit"), make: Reason.bonusCapped) {
      if case .bonusCapped(let limit) = $0 { limit } else { nil }
    },
    .payload(
      "gradeGiven", PayloadMember("score"), PayloadMember("needed"), PayloadMember("capacity"),
      PayloadMember("used"), make: Reason.gradeGiven
    ) {
      if case .gradeGiven(let score, let needed, let capacity, let used) = $0 {
        (score, needed, capacity, used)
      } else {
        nil
      }
    },
    .payload("gradeFull", PayloadMember("capacity"), make: Reason.gradeFull) {
      if case .gradeFull(let capacity) = $0 { .some(capacity) } else { nil }
    },
    .payload("rewardReplaced", PayloadMember("award"), make: Reason.rewardReplaced) {
      if case .rewardReplaced(let award) = $0 { award } else { nil }
    },
  ]

  private static let selectionCases: [DocumentCase<Reason>] = [
    .payload("belowLine", PayloadMember("line"), make: Reason.belowLine) {
      if case .belowLine(let line) = $0 { line } else { nil }
    },
    .payload(
      "limitFull", PayloadMember("limit"), PayloadMember("capacity"), PayloadMember("last"),
      make: Reason.limitFull
    ) {
      if case .limitFull(let limit, let capacity, let last) = $0 {
        (limit, capacity, last)
      } else {
        nil
      }
    },
    .payload("limitClosed", PayloadMember("limit"), make: Reason.limitClosed) {
      if case .limitClosed(let limit) = $0 { limit } else { nil }
    },
    .payload(
      "seatsReserved", PayloadMember("limit"), PayloadMember("needy"), PayloadMember("least"),
      PayloadMember("held"), make: Reason.seatsReserved
    ) {
      if case .seatsReserved(let limit, let needy, let least, let held) = $0 {
        (limit, needy, least, held)
      } else {
        nil
      }
    },
    .payload(
      "tie", PayloadMember("limit"), PayloadMember("rank"), PayloadMember("tied"),
      PayloadMember("seats"), PayloadMember("resolution"), make: Reason.tie
    ) {
      if case .tie(let limit, let rank, let tied, let seats, let resolution) = $0 {
        (limit, rank, tied, seats, resolution)
      } else {
        nil
      }
    },
    .payload("groupUnknown", PayloadMember("limit"), make: Reason.groupUnknown) {
      if case .groupUnknown(let limit) = $0 { limit } else { nil }
    },
  ]
}

extension DocumentCount: DocumentObject {
  static var objectName: String { "DocumentCount" }
  static var blank: Self { Self(copies: nil, sealed: nil) }
  static let fields: [DocumentField<Self>] = [
    DocumentField("copies", \.copies), DocumentField("sealed", \.sealed),
  ]
}

extension TestedCondition: DocumentObject {
  static var objectName: String { "TestedCondition" }
  static var blank: Self { Self(text: "", values: []) }
  static let fields: [DocumentField<Self>] = [
    DocumentField("text", \.text), DocumentField("values", \.values),
  ]
}

extension TestedCondition.NamedValue: DocumentObject {
  static var objectName: String { "NamedValue" }
  static var blank: Self { Self(name: "", value: .hidden) }
  static let fields: [DocumentField<Self>] = [
    DocumentField("name", \.name), DocumentField("value", \.value),
  ]
}

extension StageLine: DocumentObject {
  static var objectName: String { "StageLine" }
  static var blank: Self {
    Self(rank: 0, score: nil, share: nil, entrants: 0, capacity: 0, taken: 0, last: nil)
  }
  static let fields: [DocumentField<Self>] = [
    DocumentField("rank", \.rank), DocumentField("score", \.score),
    DocumentField("share", \.share), DocumentField("entrants", \.entrants),
    DocumentField("capacity", \.capacity), DocumentField("taken", \.taken),
    DocumentField("last", \.last),
  ]
}

extension StageLine.LastTaken: DocumentObject {
  static var objectName: String { "LastTaken" }
  static var blank: Self { Self(key: "", score: nil) }
  static let fields: [DocumentField<Self>] = [
    DocumentField("key", \.key), DocumentField("score", \.score),
  ]
}

extension LimitGroup: DocumentObject {
  static var objectName: String { "LimitGroup" }
  static var blank: Self { Self(title: nil) }
  static let fields: [DocumentField<Self>] = [
    DocumentField("title", \.title), DocumentField("keys", \.keys),
  ]
}
