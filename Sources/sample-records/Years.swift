import SeededRandom

/// The two sets of records that the policies come with.
enum Years {
  /// The records of a year, determined by the seed; another year only shifts all dates.
  static func world(year: Int, seed: UInt64) -> World {
    // A generator of its own for each part: a change in one leaves the others as they were.
    func random(_ part: UInt64) -> SplitMix64 { SplitMix64(seed: seed &* 1_000_003 &+ part) }
    var (first, second, third, fourth, fifth) = (
      random(1), random(2), random(3), random(4), random(5)
    )
    var world = World(year: year)
    let unitsOf = world.addOrganisations(&first)
    world.addJudges(unitsOf, &first)
    world.addApplications(unitsOf, &second)
    world.addFlaws(&third)
    world.addMarks(&fourth)
    world.addBadMarks()
    world.addHistory(&fifth)
    world.addOtherAwards(unitsOf, &fifth)
    return world
  }

  /// What the province holds: marks for the presentation only for those who may pass the paper
  /// review.
  static func province(_ world: World) -> [CommaSeparated] {
    let means = world.applications.map(\.paperMean).sorted()
    let line = means[means.count * 22 / 100]
    let records = RecordFiles(
      world: world, recommender: nil,
      marks: { application in
        application.marks.filter { $0.stage != "发表" || application.paperMean >= line }
      },
      received: \.received, past: world.past)
    return records.files(withDistricts: false)
  }

  /// What the city of Dalian holds: its own entries, with districts, earlier receipt, marks of its
  /// own presentation and this year's honours of the city.
  static func city(_ world: World, seed: UInt64) -> [CommaSeparated] {
    guard let dalian = world.recommenders.firstIndex(where: { $0.code == "DL" }) else { return [] }
    var random = SplitMix64(seed: seed &* 1_000_003 &+ 6)
    var cityMarks: [String: [Mark]] = [:]
    var receipts: [String: String] = [:]
    var past = world.past.filter { $0.level != "市级" }
    for application in world.applications where application.recommender == dalian {
      cityMarks[application.code] = world.cityMarks(application, &random)
      let early = Day(world.year, 2, 1).adding(days: random.between(0, 58))
      receipts[application.code] =
        application.received.isEmpty
        ? "" : random.chance(perMille: 25) ? "\(world.year)-04-02" : early.text(.slashes)
      let grade = application.stageQuality > 850 ? "一等" : "二等"
      if !application.topic.isEmpty {
        past.append(
          Past(
            year: world.year, award: "大连市优秀质量管理小组", level: "市级", grade: grade,
            topic: application.topic, unit: world.groups[application.groupIndex].unit, identity: "")
        )
      }
    }
    let records = RecordFiles(
      world: world, recommender: dalian,
      marks: { $0.marks + (cityMarks[$0.code] ?? []) },
      received: { receipts[$0.code] ?? $0.received }, past: past)
    return records.files(withDistricts: true)
  }
}

extension World {
  /// Marks that no judge may give: above the item's maximum, and finer than the sheet's step.
  fileprivate mutating func addBadMarks() {
    let bad = [(40, "31"), (240, "12.25"), (430, "十分")]
    for (index, points) in bad where applications.indices.contains(index) {
      guard
        let mark = applications[index].marks.firstIndex(where: {
          $0.stage == "预评" && !$0.points.isEmpty
        })
      else { continue }
      applications[index].marks[mark].points = points
    }
  }
}
