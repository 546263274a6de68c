import SeededRandom

/// Earlier honours, and the applications for the awards of enterprises and persons.
extension World {
  /// Adds five years of honours: groups by unit and topic, enterprises, persons.
  mutating func addHistory(_ random: inout SplitMix64) {
    for unit in units.indices {
      for earlier in (year - 6)...(year - 1) where random.chance(perMille: 330) {
        past.append(
          Past(
            year: earlier, award: "优秀质量管理小组", level: "省级",
            grade: earlier == year - 1 ? random.pick(["一类", "二类", "三类"]) : "",
            topic: "KT-\(earlier - 1)-\(padded(random.between(1, 480), 4))", unit: unit,
            identity: ""))
      }
      if random.chance(perMille: 60) {
        past.append(
          Past(
            year: random.between(year - 5, year - 1), award: "活动优秀企业", level: "省级", grade: "",
            topic: "", unit: unit, identity: ""))
      }
      if random.chance(perMille: 90) {
        past.append(
          Past(
            year: random.between(year - 5, year - 1), award: "优秀推进者", level: "省级", grade: "",
            topic: "", unit: unit, identity: "示例身份证-H\(padded(unit, 4))"))
      }
    }
    // A topic of this year that the city has honoured this year is no earlier application.
    for application in applications where random.chance(perMille: 90) {
      guard recommenders[application.recommender].kind == .city, application.topic != "" else {
        continue
      }
      past.append(
        Past(
          year: year, award: "市优秀质量管理小组", level: "市级", grade: random.pick(["一等", "二等"]),
          topic: application.topic, unit: groups[application.groupIndex].unit, identity: ""))
    }
    past.sort { ($0.year, $0.unit, $0.topic) < ($1.year, $1.unit, $1.topic) }
  }

  /// Adds the applications of enterprises, leaders and promoters, more than there are seats.
  mutating func addOtherAwards(_ unitsOf: [[Int]], _ random: inout SplitMix64) {
    for (recommender, candidates) in unitsOf.enumerated() {
      let large = candidates.count >= 15
      let chosen = random.shuffle(candidates)
      for (ordinal, unit) in chosen.prefix(large ? 6 : 2).enumerated() {
        enterprises.append(
          (
            code: "QY-\(padded(enterprises.count + 1, 3))", unit: unit, recommender: recommender,
            ordinal: ordinal + 1
          ))
      }
      addPersons("卓越领导者", recommender, random.shuffle(candidates), large ? 4 : 1, &random)
      addPersons("优秀推进者", recommender, random.shuffle(candidates), large ? 10 : 3, &random)
    }
  }

  private mutating func addPersons(
    _ award: String, _ recommender: Int, _ candidates: [Int], _ count: Int,
    _ random: inout SplitMix64
  ) {
    for ordinal in 0..<count {
      let number = persons.count + 1
      // Now and then a second person of the same unit, or one with few years, or an unknown number.
      let unit = candidates[ordinal % candidates.count]
      let years = random.chance(perMille: 60) ? random.between(1, 3) : random.between(4, 28)
      persons.append(
        Candidate(
          code: "GR-\(padded(number, 3))", award: award, name: random.personName(), unit: unit,
          recommender: recommender, ordinal: ordinal + 1,
          years: number % 53 == 0 ? "" : String(years), identity: "示例身份证-\(padded(number, 4))"))
    }
  }
}
