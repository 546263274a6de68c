import SeededRandom

/// The score sheets of T/CAQ 10201-2016, Appendix B, and the judges' marks.
enum Sheets {
  static let onSite = [
    ("小组组织", 10), ("活动情况与记录", 30), ("真实性与有效性", 30), ("维持与巩固", 20), ("小组教育", 10),
  ]
  static let problemSolving = [
    ("选题", 15), ("原因分析", 30), ("对策与实施", 20), ("效果", 20), ("发表", 5), ("特点", 10),
  ]
  static let innovation = [
    ("选题", 20), ("提出方案", 30), ("对策与实施", 20), ("效果", 15), ("发表", 5), ("特点", 10),
  ]

  static func sheet(_ kind: TopicKind) -> [(String, Int)] {
    kind == .innovation ? innovation : problemSolving
  }
}

extension World {
  /// Gives every application its marks on site, on paper and on the stage.
  mutating func addMarks(_ random: inout SplitMix64) {
    for index in applications.indices {
      let application = applications[index]
      let sheet = Sheets.sheet(application.kind)
      var marks: [Mark] = []
      if application.panel != .noSiteReview {
        marks += review(
          "现场评审", Sheets.onSite, application.onSiteQuality, sitePanel(&random), &random)
      }
      let paper = review(
        "预评", sheet, application.paperQuality, expertPanel(application.panel, &random), &random)
      let thinned = application.panel == .tooFew ? absentees(paper, keeping: 2) : paper
      let stage = review(
        "发表", sheet, application.stageQuality, expertPanel(.ordinary, &random), &random)
      applications[index].marks = marks + thinned + stage
      applications[index].paperMean = mean(paper)
    }
  }

  /// Marks of a city's own presentation, which only the city's records hold.
  func cityMarks(_ application: Application, _ random: inout SplitMix64) -> [Mark] {
    review(
      "市发表", Sheets.sheet(application.kind), application.stageQuality + random.between(-30, 30),
      expertPanel(.ordinary, &random), &random)
  }

  /// Five judges of the second half of the list.
  private func sitePanel(_ random: inout SplitMix64) -> [Int] {
    Array(random.shuffle(Array(13..<38)).prefix(5)).sorted()
  }

  /// Five to seven judges; at least two with the higher certificate, rarely one with a lower one.
  private func expertPanel(_ plan: PanelPlan, _ random: inout SplitMix64) -> [Int] {
    let senior = Array(random.shuffle(Array(0..<13)).prefix(random.between(2, 3)))
    let middle = random.shuffle(Array(13..<35))
    switch plan {
    case .noSenior: return Array(middle.prefix(5)).sorted()
    case .unknownCertificate: return (senior + middle.prefix(3) + [38]).sorted()
    case .tooFew: return (senior.prefix(2) + middle.prefix(3)).sorted()
    case .ordinary, .noSiteReview:
      let lower = random.chance(perMille: 40) ? [random.between(35, 37)] : []
      return (senior + middle.prefix(random.between(5, 7) - senior.count) + lower).sorted()
    }
  }

  private func review(
    _ stage: String, _ sheet: [(String, Int)], _ quality: Int, _ panel: [Int],
    _ random: inout SplitMix64
  ) -> [Mark] {
    var marks: [Mark] = []
    for judge in panel {
      let leaning = random.bell(mean: 0, spread: 7)
      let isAbsent = stage != "现场评审" && random.chance(perMille: 15)
      for (item, maximum) in sheet {
        let top = maximum * 2
        let noise = random.between(-top, top) * 45 / 1000
        let points = min(top, max(0, (top * (quality + leaning) + 500) / 1000 + noise))
        let isSkipped = random.chance(perMille: 1)
        marks.append(
          Mark(
            stage: stage, judge: judge, item: item,
            points: isAbsent || isSkipped ? "" : halves(points)))
      }
    }
    return marks
  }

  /// The marks with only the first `keeping` judges present.
  private func absentees(_ marks: [Mark], keeping: Int) -> [Mark] {
    var present: [Int] = []
    return marks.map { mark in
      if !present.contains(mark.judge) { present.append(mark.judge) }
      guard (present.firstIndex(of: mark.judge) ?? 0) >= keeping else { return mark }
      var absent = mark
      absent.points = ""
      return absent
    }
  }

  /// The mean total of the judges in halves, times 100.
  private func mean(_ marks: [Mark]) -> Int {
    var judges: Set<Int> = []
    var sum = 0
    for mark in marks where !mark.points.isEmpty {
      judges.insert(mark.judge)
      let parts = mark.points.split(separator: ".")
      sum += (Int(parts[0]) ?? 0) * 2 + (parts.count > 1 ? 1 : 0)
    }
    return judges.isEmpty ? 0 : sum * 100 / judges.count
  }
}
