import SeededRandom

/// The flaws of a real set of applications: a few of each kind, spread over different applications.
extension World {
  /// A change of one application; the number counts within its kind.
  private typealias Flaw = (inout Application, Int) -> Void

  /// Distributes the flaws, each to an application of its own, then a second one to a few.
  mutating func addFlaws(_ random: inout SplitMix64) {
    var deck = random.shuffle(Array(applications.indices))
    for (count, fits, flaw) in blankCells + badCells + formalFlaws + documentFlaws + reviewFlaws {
      for number in 0..<count {
        guard let position = deck.lastIndex(where: { fits(applications[$0]) }) else { continue }
        flaw(&applications[deck.remove(at: position)], number)
      }
    }
    addAppliedBefore(&deck, &random)
    addGroupSizes(&deck)
    addForeignUnits(&deck)
    addWrongCities(&deck)
    addSecondFlaws(&random)
    addSharedOrdinals()
    addUnitFlaws(&random)
  }

  private var always: (Application) -> Bool { { _ in true } }

  private var blankCells: [(Int, (Application) -> Bool, Flaw)] {
    [
      (2, always, { application, _ in application.completed = "" }),
      (3, always, { application, _ in application.phone = "" }),
      (2, always, { application, _ in application.goal = "" }),
      (1, always, { application, _ in application.topic = "" }),
      (1, always, { application, _ in application.received = "" }),
    ]
  }

  /// Cells that cannot be read: reported with file, line and column, and never a reason to stop.
  private var badCells: [(Int, (Application) -> Bool, Flaw)] {
    let year = self.year
    return [
      (
        2, { !$0.benefit.isEmpty },
        { application, number in application.benefit = ["约30", "12..5"][number] }
      ),
      (
        2, always,
        { application, number in
          application.completed = ["\(year)-02-30", "\(year - 1)年12月底"][number]
        }
      ),
      (1, { $0.kind == .innovation }, { application, _ in application.kindText = "创新形" }),
      (1, always, { application, _ in application.group = "G-9999" }),
      (1, always, { application, _ in application.frontLine = "62" }),
    ]
  }

  private var formalFlaws: [(Int, (Application) -> Bool, Flaw)] {
    let year = self.year
    return [
      // Two just outside the window, two exactly on its ends.
      (
        4, always,
        { application, number in
          application.completed =
            ["\(year)-03-01", "\(year - 1)-02-28", "\(year)-02-28", "\(year - 1)-12-31"][number]
          application.registered = "\(year - 1)-01-06"
        }
      ),
      (
        3, always,
        { application, number in
          application.received = ["\(year)-05-01", "\(year)-05-06", "\(year)-04-30"][number]
        }
      ),
      (2, always, { application, _ in application.received = "\(year)-01-12" }),
      (
        1, always,
        { application, _ in
          application.registered = "\(year - 1)-09-01"
          application.completed = "\(year - 1)-08-15"
        }
      ),
      (
        3, always,
        { application, number in
          application.opinions[number].answer = "否"
        }
      ),
      (
        3, always,
        { application, number in application.opinions.remove(at: number + 1) }
      ),
      (1, always, { application, _ in application.opinions[4].answer = "" }),
      (1, always, { application, _ in application.title += "（A、B线, 含\"一次合格率\"）" }),
    ]
  }

  private var documentFlaws: [(Int, (Application) -> Bool, Flaw)] {
    func without(_ kind: String) -> Flaw {
      { application, _ in application.documents.removeAll { $0.kind == kind } }
    }
    func unsealed(_ kind: String) -> Flaw {
      { application, _ in
        for index in application.documents.indices where application.documents[index].kind == kind {
          application.documents[index].sealed = "否"
        }
      }
    }
    return [
      (3, always, without("申报表")),
      (1, always, without("成果材料")),
      (4, always, unsealed("推荐意见")),
      (4, { !$0.benefit.isEmpty }, without("效益证明")),
      (2, { !$0.benefit.isEmpty }, unsealed("效益证明")),
      (2, always, without("现场评审记录")),
      (3, { $0.kind == .innovation }, without("查新报告")),
      (
        10, always,
        { application, number in application.documents[4].copies = number < 7 ? "1" : "8" }
      ),
      (1, always, { application, _ in application.documents[0].copies = "两份" }),
      (1, always, { application, _ in application.documents[3].sealed = "" }),
    ]
  }

  private var reviewFlaws: [(Int, (Application) -> Bool, Flaw)] {
    [
      (7, always, { application, number in application.onSiteQuality = 700 + number * 12 }),
      (3, always, { application, _ in application.panel = .noSiteReview }),
      (2, { $0.paperQuality > 840 }, { application, _ in application.panel = .tooFew }),
      (1, always, { application, _ in application.panel = .noSenior }),
      (2, always, { application, _ in application.panel = .unknownCertificate }),
    ]
  }

  /// Topics that were applied for in an earlier year.
  private mutating func addAppliedBefore(_ deck: inout [Int], _ random: inout SplitMix64) {
    for number in 0..<11 {
      let index = deck.removeLast()
      let earlier = year - 3 + number % 3
      let topic = "KT-\(earlier - 1)-\(padded(random.between(1, 480), 4))"
      applications[index].topic = topic
      past.append(
        Past(
          year: earlier, award: "优秀质量管理小组", level: "省级", grade: "", topic: topic,
          unit: groups[applications[index].groupIndex].unit, identity: ""))
    }
  }

  private mutating func addGroupSizes(_ deck: inout [Int]) {
    for members in ["2", "18"] {
      let alone = deck.lastIndex { candidate in
        let group = applications[candidate].groupIndex
        return applications.count { $0.groupIndex == group } == 1
      }
      guard let position = alone else { continue }
      groups[applications[deck.remove(at: position)].groupIndex].members = members
    }
  }

  /// Units outside the province: the site decides, and an unknown site leaves it open.
  private mutating func addForeignUnits(_ deck: inout [Int]) {
    let cases = [("长春", "大连"), ("长春", "长春"), ("唐山", "")]
    for (city, site) in cases {
      let single = deck.lastIndex { candidate in
        let application = applications[candidate]
        let unit = groups[application.groupIndex].unit
        return recommenders[application.recommender].kind == .industry
          && applications.count { groups[$0.groupIndex].unit == unit } == 1
      }
      guard let position = single else { continue }
      let index = deck.remove(at: position)
      applications[index].site = site
      units[groups[applications[index].groupIndex].unit].city = city
    }
  }

  /// Units whose city is not that of the association that recommends them.
  private mutating func addWrongCities(_ deck: inout [Int]) {
    for city in ["沈阳", "营口"] {
      let single = deck.lastIndex { candidate in
        let application = applications[candidate]
        let unit = groups[application.groupIndex].unit
        let sender = recommenders[application.recommender]
        return sender.kind == .city && sender.city != city && sender.code != "DL"
          && applications.count { groups[$0.groupIndex].unit == unit } == 1
      }
      guard let position = single else { continue }
      let index = deck.remove(at: position)
      units[groups[applications[index].groupIndex].unit].city = city
    }
  }

  /// A few applications break several rules at once: every one of them must be reported.
  private mutating func addSecondFlaws(_ random: inout SplitMix64) {
    let before = applications.indices.filter { !applications[$0].topic.hasPrefix("KT-\(year - 1)") }
    for (number, index) in before.prefix(4).enumerated() {
      applications[index].onSiteQuality = 755 + number * 8
      applications[index].documents.removeAll { $0.kind == "现场评审记录" }
      if number == 0 { applications[index].phone = "" }
    }
  }

  /// One association gave the same ordinal number twice, at the end of its list.
  private mutating func addSharedOrdinals() {
    for index in applications.indices
    where recommenders[applications[index].recommender].code == "FS" {
      if applications[index].ordinal > 16 && applications[index].ordinal % 2 == 1 {
        applications[index].ordinal += 1
      }
    }
  }

  /// Membership, inspections, accidents and the register of the dishonest.
  private mutating func addUnitFlaws(_ random: inout SplitMix64) {
    let entries = units.indices.map { unit in
      applications.count { groups[$0.groupIndex].unit == unit }
    }
    let small = random.shuffle(units.indices.filter { entries[$0] == 1 || entries[$0] == 2 })
    guard small.count >= 40 else { return }
    for unit in small[0..<4] { units[unit].isMember = "否" }
    units[small[4]].isMember = ""
    for (offset, date) in [
      "\(year - 2)-06-18", "\(year - 3)-05-01", "\(year - 3)-04-30", "\(year - 4)-03-09",
    ].enumerated() {
      inspections.append((small[5 + offset], date, "不合格"))
    }
    for unit in small[9..<30] {
      inspections.append((unit, Day(year - 3, 1, 5).adding(days: random.below(1100)).text(), "合格"))
    }
    let cases = [
      ("\(year - 1)-03-17", "安全", "重大"), ("\(year - 5)-08-02", "质量", "特别重大"),
      ("\(year - 1)-10-09", "环保", ""),
      ("\(year - 2)-11-20", "质量", "一般"), ("\(year - 1)-06-30", "安全", "较大"),
      ("\(year - 4)-12-01", "环保", "一般"),
    ]
    for (offset, (date, kind, grade)) in cases.enumerated() {
      accidents.append((small[30 + offset], date, kind, grade))
    }
    units[small[36]].isDishonest = "是"
    units[small[37]].isDishonest = ""
    for unit in small[38..<40] { units[unit].years = "" }
  }
}
