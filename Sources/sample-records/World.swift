/// An enterprise or institution; cells that may be flawed are kept as the text that is written.
struct Unit {
  let code: String
  let name: String
  var city: String
  var district: String
  let industry: String
  var isMember: String
  let staff: Int
  let registeredGroups: Int
  let activeGroups: Int
  let results: Int
  let participants: Int
  var years: String
  var isDishonest: String
}

/// Who sends entries to the province.
struct Recommender {
  enum Kind: String {
    case city = "市质协"
    case industry = "省直行业质协"
    case member = "会员单位"
  }
  let code: String
  let name: String
  let kind: Kind
  let city: String
  /// How many entries it sends, whatever its quota is.
  let entries: Int
  /// How its office writes dates.
  let dateStyle: Day.Style
}

struct Judge {
  let code: String
  let name: String
  let unit: Int
  let certificate: String
  let specialty: String
}

struct Group {
  let code: String
  let name: String
  let unit: Int
  let registration: String
  var registered: String
  var members: String
}

/// Kinds of topics; the first four are scored by sheet B.2, the last by B.3.
enum TopicKind: String, CaseIterable {
  case onSite = "现场型"
  case service = "服务型"
  case breakthrough = "攻关型"
  case management = "管理型"
  case innovation = "创新型"
}

struct Document {
  let kind: String
  var copies: String
  var sealed: String
}

struct Opinion {
  let body: String
  let matter: String
  var answer: String
  let date: String
}

struct Mark {
  let stage: String
  let judge: Int
  let item: String
  var points: String
}

/// An application with everything that belongs to it.
struct Application {
  let code: String
  var group: String
  let groupIndex: Int
  let recommender: Int
  var ordinal: Int
  var topic: String
  var title: String
  let kind: TopicKind
  var kindText: String
  var goal: String
  var registered: String
  var completed: String
  var benefit: String
  var phone: String
  var received: String
  var site: String
  var frontLine: String
  let savesEnergy: Bool

  var documents: [Document] = []
  var opinions: [Opinion] = []
  var marks: [Mark] = []

  /// How good the work is, of 1,000: on site, on paper and on the stage.
  var onSiteQuality = 900
  var paperQuality = 830
  var stageQuality = 830
  var panel = PanelPlan.ordinary
  /// The mean of all paper marks in halves, times 100: decides who gets marks for the presentation.
  var paperMean = 0
}

/// Who reviews an application.
enum PanelPlan {
  case ordinary
  /// No review on site at all.
  case noSiteReview
  /// Two judges remain after absences.
  case tooFew
  /// Nobody holds the higher certificate.
  case noSenior
  /// One judge's certificate is not known.
  case unknownCertificate
}

/// An earlier honour or application.
struct Past {
  let year: Int
  let award: String
  let level: String
  let grade: String
  let topic: String
  let unit: Int
  let identity: String
}

/// All records of a year.
struct World {
  /// Of the notice.
  let year: Int
  var units: [Unit] = []
  var recommenders: [Recommender] = []
  var judges: [Judge] = []
  var groups: [Group] = []
  var applications: [Application] = []
  var past: [Past] = []
  var inspections: [(unit: Int, date: String, result: String)] = []
  var accidents: [(unit: Int, date: String, kind: String, grade: String)] = []
  var enterprises: [(code: String, unit: Int, recommender: Int, ordinal: Int)] = []
  var persons: [Candidate] = []

  init(year: Int) { self.year = year }
}

struct Candidate {
  let code: String
  let award: String
  let name: String
  let unit: Int
  let recommender: Int
  let ordinal: Int
  let years: String
  let identity: String
}
