import SeededRandom

/// Groups and applications without flaws.
extension World {
  /// Adds for every recommender its groups and applications.
  mutating func addApplications(_ unitsOf: [[Int]], _ random: inout SplitMix64) {
    for (recommender, sender) in recommenders.enumerated() {
      let homes = homesOfEntries(unitsOf[recommender], sender.entries, &random)
      for (position, unit) in homes.enumerated() {
        // One group in twelve has a second topic.
        let previous = applications.last.map(\.groupIndex)
        let sharesGroup =
          position > 0 && homes[position - 1] == unit && random.chance(perMille: 80)
        let group = sharesGroup ? previous ?? addGroup(unit, &random) : addGroup(unit, &random)
        addApplication(group, recommender, position + 1, &random)
      }
    }
  }

  /// The unit of each entry: one to three of each, now and then four or five.
  private func homesOfEntries(
    _ candidates: [Int], _ entries: Int, _ random: inout SplitMix64
  ) -> [Int] {
    var homes: [Int] = []
    var queue = random.shuffle(candidates)
    while homes.count < entries {
      if queue.isEmpty { queue = random.shuffle(candidates) }
      let unit = queue.removeLast()
      let already = homes.count { $0 == unit }
      let wanted = random.pick([1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4])
      let many = candidates.count == 1 ? entries : max(0, wanted - already)
      homes.append(contentsOf: Array(repeating: unit, count: min(many, entries - homes.count)))
    }
    return homes
  }

  private mutating func addGroup(_ unit: Int, _ random: inout SplitMix64) -> Int {
    let registered = Day(year - 2, 1, 10).adding(days: random.between(0, 380))
    let code = "G-\(padded(groups.count + 1, 4))"
    groups.append(
      Group(
        code: code,
        name: "\(random.pick(Names.sites))\(random.pick(Names.groups))QC小组",
        unit: unit, registration: "ZC-\(registered.parts.year)-\(padded(groups.count + 1, 4))",
        registered: registered.text(), members: String(random.between(5, 12))))
    return groups.count - 1
  }

  private mutating func addApplication(
    _ group: Int, _ recommender: Int, _ ordinal: Int, _ random: inout SplitMix64
  ) {
    let number = applications.count + 1
    let sender = recommenders[recommender]
    let kind: TopicKind = random.pick([
      .onSite, .onSite, .onSite, .onSite, .service, .service, .breakthrough, .breakthrough,
      .breakthrough, .management, .innovation, .innovation, .innovation,
    ])
    let started = Day(year - 1, 1, 20).adding(days: random.between(0, 70))
    let completed = Day(year - 1, 7, 1).adding(days: random.between(0, 242))
    let benefit = random.chance(perMille: 650) ? random.between(15, 4800) : 0
    let received = Day(year, 2, 20).adding(days: random.between(0, 69))
    let quality = min(985, max(560, random.bell(mean: 838, spread: 34)))
    var application = Application(
      code: "QC-\(padded(number, 4))", group: groups[group].code, groupIndex: group,
      recommender: recommender, ordinal: ordinal, topic: "KT-\(year - 1)-\(padded(number, 4))",
      title: random.topicTitle(kind), kind: kind, kindText: kind.rawValue,
      goal: kind == .innovation || random.chance(perMille: 700) ? "自定目标" : "指令性目标",
      registered: started.text(sender.dateStyle), completed: completed.text(sender.dateStyle),
      benefit: benefit == 0 ? "" : tenths(benefit * 3, grouped: random.chance(perMille: 300)),
      phone: "024-0000\(padded(random.below(10_000), 4))",
      received: received.text(sender.dateStyle),
      site: random.chance(perMille: 120) ? "" : units[groups[group].unit].city,
      frontLine: random.chance(perMille: 100) ? "" : hundredths(random.between(20, 95)),
      savesEnergy: random.chance(perMille: 180))
    application.onSiteQuality = min(990, max(845, random.bell(mean: 903, spread: 14)))
    application.paperQuality = quality
    // One presentation in twelve goes badly.
    application.stageQuality =
      random.chance(perMille: 85)
      ? quality - random.between(150, 220) : quality + random.between(-15, 25)
    addDocuments(to: &application, &random)
    addOpinions(to: &application, sender, received)
    applications.append(application)
  }

  private func addDocuments(to application: inout Application, _ random: inout SplitMix64) {
    application.documents = [
      Document(kind: "申报表", copies: "1", sealed: "是"),
      Document(kind: "成果材料", copies: "1", sealed: random.pick(["是", "否"])),
      Document(kind: "推荐意见", copies: "1", sealed: "是"),
      Document(kind: "现场评审记录", copies: "1", sealed: "是"),
      Document(kind: "活动照片", copies: String(random.between(2, 6)), sealed: "否"),
    ]
    if !application.benefit.isEmpty {
      application.documents.append(Document(kind: "效益证明", copies: "1", sealed: "是"))
    }
    if application.kind == .innovation {
      application.documents.append(Document(kind: "查新报告", copies: "1", sealed: "是"))
    }
  }

  private func addOpinions(
    to application: inout Application, _ sender: Recommender, _ received: Day
  ) {
    let date = received.adding(days: -5).text(sender.dateStyle)
    application.opinions = ["成效显著", "全员创新", "学习实践", "记录凭证", "分享转化"].map {
      Opinion(body: sender.code, matter: $0, answer: "是", date: date)
    }
  }
}
