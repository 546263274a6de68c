import Foundation
import SeededRandom

/// One flat file of any size for measuring speed: thirty columns, no marks.
struct Scale {
  let rows: Int
  let seed: UInt64

  static let header = [
    "编号", "单位", "市", "行业", "规模", "类别", "会员", "课题编号", "课题类型", "目标类型",
    "注册日期", "课题注册日期", "完成日期", "收到日期", "职工人数", "参加人数", "注册小组数", "有课题小组数",
    "成果数", "小组人数", "活动次数", "出勤率", "经济效益", "一线占比", "节能", "抽检不合格数", "信用分",
    "现场分", "专家分", "综合得分",
  ]

  private static let kinds = TopicKind.allCases.map(\.rawValue)
  private static let industries = ["装备制造", "电力", "冶金", "石化", "通信", "建设", "服务", "医药", "食品", "电子"]
  private static let sizes = ["大型", "中型", "小型", "微型"]

  /// Writes `申报.csv` into the folder, block by block.
  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("申报.csv")
    guard FileManager.default.createFile(atPath: path.path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown)
    }
    let handle = try FileHandle(forWritingTo: path)
    defer { try? handle.close() }
    var random = SplitMix64(seed: seed)
    var first = 0
    try handle.write(contentsOf: Data((Scale.header.joined(separator: ",") + "\n").utf8))
    while first < rows {
      let last = min(rows, first + 5000)
      var block = ""
      for number in first..<last {
        block += row(number + 1, &random).joined(separator: ",")
        block += "\n"
      }
      try handle.write(contentsOf: Data(block.utf8))
      first = last
    }
  }

  private func row(_ number: Int, _ random: inout SplitMix64) -> [String] {
    let unit = random.below(max(1, rows / 3)) + 1
    let staff = random.between(40, 6000)
    let groups = random.between(2, 90)
    let active = groups * random.between(40, 100) / 100
    let quality = min(995, max(400, random.bell(mean: 820, spread: 60)))
    let started = Day(2025, 1, 5).adding(days: random.below(80))
    let completed = Day(2025, 2, 20).adding(days: 60 + random.below(330))
    let site = min(1000, max(0, quality + random.between(-60, 90)))
    let expert = min(1000, max(0, quality + random.between(-50, 50)))
    return [
      "S-\(padded(number, 7))", "U-\(padded(unit, 6))", random.pick(World.cityNames),
      random.pick(Scale.industries), random.pick(Scale.sizes),
      random.pick(["市质协", "市质协", "省直行业质协", "会员单位"]),
      random.chance(perMille: 970) ? "是" : "否", "KT-\(padded(random.below(rows * 4), 7))",
      random.pick(Scale.kinds), random.chance(perMille: 700) ? "自定目标" : "指令性目标",
      Day(2023, 1, 1).adding(days: random.below(720)).text(), started.text(),
      random.chance(perMille: 4) ? "" : completed.text(),
      Day(2026, 1, 15).adding(days: random.below(107)).text(), String(staff),
      String(staff * random.between(10, 80) / 100), String(groups), String(active),
      String(active * random.between(40, 100) / 100), String(random.between(2, 16)),
      String(random.between(4, 40)), hundredths(random.between(55, 100)),
      random.chance(perMille: 300) ? "" : tenths(random.between(5, 30_000)),
      random.chance(perMille: 50) ? "" : hundredths(random.between(10, 100)),
      random.chance(perMille: 150) ? "是" : "否", random.chance(perMille: 990) ? "0" : "1",
      String(random.between(480, 900)), tenths(site), tenths(expert),
      hundredths((site * 3 + expert * 7)),
    ]
  }
}
