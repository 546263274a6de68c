import SeededRandom

/// Recommenders, units and judges.
extension World {
  /// Code, city and number of entries of the city associations.
  private static let cities: [(String, String, Int)] = [
    ("SY", "沈阳", 88), ("DL", "大连", 86), ("AS", "鞍山", 46), ("FS", "抚顺", 24), ("BX", "本溪", 20),
    ("DD", "丹东", 16), ("JZ", "锦州", 24), ("YK", "营口", 22), ("FX", "阜新", 10), ("LY", "辽阳", 18),
    ("PJ", "盘锦", 26), ("TL", "铁岭", 10), ("CY", "朝阳", 9), ("HLD", "葫芦岛", 17),
  ]
  private static let industries: [(String, String, Int)] = [
    ("HY-DL", "电力", 44), ("HY-YJ", "冶金", 30), ("HY-SH", "石化", 27), ("HY-TX", "通信", 16),
    ("HY-JS", "建设", 14), ("HY-JT", "交通", 11), ("HY-TL", "铁路", 11), ("HY-YC", "烟草", 6),
    ("HY-SW", "水务", 7),
  ]
  private static let memberEntries = [3, 2, 2, 3, 2, 2, 4, 2, 2, 3, 2, 3]

  static var cityNames: [String] { cities.map { $0.1 } }

  /// Adds the recommenders and, for each, enough units for its entries; returns its units.
  mutating func addOrganisations(_ random: inout SplitMix64) -> [[Int]] {
    var unitsOf: [[Int]] = []
    var usedNames: Set<String> = []
    func style(_ index: Int) -> Day.Style { Day.Style.allCases[index % Day.Style.allCases.count] }
    for (code, city, entries) in World.cities {
      recommenders.append(
        Recommender(
          code: code, name: "\(city)市质量协会", kind: .city, city: city, entries: entries,
          dateStyle: style(recommenders.count)))
      unitsOf.append(
        (0..<unitCount(entries)).map { _ in
          addUnit(city, Names.businesses, &usedNames, &random)
        })
    }
    for (code, industry, entries) in World.industries {
      recommenders.append(
        Recommender(
          code: code, name: "辽宁省\(industry)行业质量协会", kind: .industry, city: "",
          entries: entries, dateStyle: style(recommenders.count)))
      let businesses = Names.industryBusinesses[code] ?? Names.businesses
      unitsOf.append(
        (0..<unitCount(entries)).map { _ in
          addUnit(random.pick(World.cityNames), businesses, &usedNames, &random)
        })
    }
    for entries in World.memberEntries {
      let unit = addUnit(random.pick(World.cityNames), Names.businesses, &usedNames, &random)
      recommenders.append(
        Recommender(
          code: units[unit].code, name: units[unit].name, kind: .member, city: "",
          entries: entries, dateStyle: .hyphens))
      unitsOf.append([unit])
    }
    return unitsOf
  }

  /// About 2.2 entries a unit.
  private func unitCount(_ entries: Int) -> Int { max(3, entries * 10 / 22) }

  private mutating func addUnit(
    _ city: String, _ businesses: [(name: String, industry: String)],
    _ usedNames: inout Set<String>, _ random: inout SplitMix64
  ) -> Int {
    var name = ""
    var business = businesses[0]
    repeat {
      business = random.pick(businesses)
      let form = random.pick(["有限公司", "有限公司", "股份有限公司", "集团有限公司"])
      name = city + random.pick(Names.stems) + business.name + form
    } while !usedNames.insert(name).inserted
    let staff = random.pick([
      random.between(80, 400), random.between(300, 2500), random.between(2000, 9000),
    ])
    let registered = max(2, staff / random.between(40, 120))
    let active = registered * random.between(55, 100) / 100
    units.append(
      Unit(
        code: "U-\(padded(units.count + 1, 4))", name: name, city: city,
        district: city == "大连" ? pickDistrict(&random) : "市区", industry: business.industry,
        isMember: random.pick(["是", "是", "是", "√", "true"]), staff: staff,
        registeredGroups: registered, activeGroups: active,
        results: active * random.between(50, 95) / 100,
        participants: staff * random.between(18, 72) / 100,
        years: String(random.pick([2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 12, 15, 18, 22])),
        isDishonest: "否"))
    return units.count - 1
  }

  private func pickDistrict(_ random: inout SplitMix64) -> String {
    let weighted = [0, 0, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 5, 6]
    return Names.districts[random.pick(weighted)]
  }

  /// Adds forty judges, most of them from units that send entries themselves.
  mutating func addJudges(_ unitsOf: [[Int]], _ random: inout SplitMix64) {
    let home = random.shuffle(unitsOf.flatMap { $0 })
    for index in 0..<40 {
      let certificate =
        switch index {
        case 0..<13: "高级"
        case 13..<35: "中级"
        case 35..<37: "初级"
        case 37: "无"
        default: ""
        }
      judges.append(
        Judge(
          code: "P\(padded(index + 1, 2))", name: random.personName(), unit: home[index],
          certificate: certificate, specialty: random.pick(Names.specialties)))
    }
  }
}
