import CivilTime
import Foundation
import TestSupport
import Testing

/// Offsets of real zones, before, in and after their tables, against another implementation's.
@Test(.enabled(if: ZoneFolder.isPresent), arguments: GoldenCase.all(in: "Goldens/offsets"))
func zoneOffsets(_ golden: GoldenCase) throws {
  var wrong: [String] = []
  for line in try #require(golden["cases"]).split(separator: "\n") {
    let words = line.split(separator: " ").map(String.init)
    let zone = try #require(ZoneFolder().rules(named: words[0]), "\(words[0])")
    let offset = zone.offsetSeconds(at: try #require(Int(words[1])))
    if String(offset) != words[2] { wrong.append("\(line), not \(offset)") }
  }
  #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
}

/// Far beyond every table, also where the clocks skip an hour or repeat one.
@Test(.enabled(if: ZoneFolder.isPresent)) func zoneOffsetsBeyondTables() throws {
  let paris = try #require(ZoneFolder().rules(named: "Europe/Paris"))
  #expect(paris.standardOffsetSeconds == 3600)
  func offset(_ text: String) throws -> Int? {
    try #require(CivilDateTime(text, zones: ZoneFolder()), "\(text)").offsetSeconds
  }
  #expect(try offset("99999-07-01T00:00:00@Europe/Paris") == 7200)
  #expect(try offset("999999999-12-31T23:59:59@Europe/Paris") == 3600)
  #expect(try offset("-999999999-01-01T00:00:00@Australia/Melbourne") == 34_792)
  #expect(try offset("2021-03-28T02:30:00@Europe/Paris") == 3600)
  #expect(try offset("2021-10-31T02:30:00@Europe/Paris") == 7200)
  #expect(try offset("2090-10-29T02:30:00@Europe/Paris") == 7200)
  #expect(try offset("2021-01-01T02:30:00@Asia/Shanghai") == 28_800)
  #expect(paris.offsetSeconds(at: Int.max) != 0 && paris.offsetSeconds(at: Int.min) == 561)
}

/// Every zone file of the system is read; damaged ones are refused and never crash.
@Test func zoneFiles() throws {
  guard ZoneFolder.isPresent else {
    print("SKIPPED: no zones in \(ZoneFolder.path)")
    return
  }
  var count = 0
  for area in ["Africa", "America", "Antarctica", "Asia", "Australia", "Etc", "Europe", "Pacific"] {
    let folder = "\(ZoneFolder.path)/\(area)"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
      #expect(TimeZoneRules(tzif: Array(data)) != nil, "\(area)/\(name)")
      #expect(NamedZone.isWellFormed("\(area)/\(name)"))
      count += 1
    }
  }
  #expect(count > 200)
  let data = try #require(FileManager.default.contents(atPath: "\(ZoneFolder.path)/Europe/Paris"))
  let bytes = Array(data)
  for length in 0..<bytes.count { #expect(TimeZoneRules(tzif: Array(bytes[..<length])) == nil) }
  var state: UInt64 = 42
  for _ in 0..<3000 {
    var damaged = bytes
    for _ in 0..<4 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      damaged[Int(state >> 33) % damaged.count] = UInt8(truncatingIfNeeded: state >> 24)
    }
    if let rules = TimeZoneRules(tzif: damaged) {
      _ = rules.offsetSeconds(at: Int(truncatingIfNeeded: state))
      _ = rules.offsetSeconds(atLocal: 1_700_000_000)
    }
  }
}

/// Calculation with moments, as in the TCK's 0100-arithmetic.
@Test func moments() throws {
  let zones: any ZoneProvider = ZoneFolder.isPresent ? ZoneFolder() : MadeZones()
  func moment(_ text: String) throws -> CivilDateTime {
    try #require(CivilDateTime(text, zones: zones), "\(text)")
  }
  for (start, duration, end) in [
    ("2021-01-12T10:10:10+11:00", "P1DT1H", "2021-01-13T11:10:10+11:00"),
    ("2021-01-01T24:00:00", "PT1S", "2021-01-02T00:00:01"),
    ("2021-01-01T24:00:00", "-PT1S", "2021-01-01T23:59:59"),
    ("-2021-01-01T10:10:10+11:00", "-P1D", "-2022-12-31T10:10:10+11:00"),
    (
      "-2021-01-01T10:10:10@Australia/Melbourne", "PT1H", "-2021-01-01T11:10:10@Australia/Melbourne"
    ),
    (
      "2021-01-12T10:10:10@Australia/Melbourne", "P1DT1H", "2021-01-13T11:10:10@Australia/Melbourne"
    ),
    ("2021-01-01T10:10:10", "P1M", "2021-02-01T10:10:10"),
    ("-2021-01-01T10:10:10+11:00", "-P1M", "-2022-12-01T10:10:10+11:00"),
    ("2021-01-01T00:00:00", "-PT0.5S", "2020-12-31T23:59:59.5"),
  ] {
    let result =
      switch try #require(CivilDuration(duration)) {
      case .dayTime(let value): try moment(start).adding(value)
      case .yearMonth(let value): try moment(start).adding(value)
      }
    #expect(result?.description == end)
  }
  for (end, start, difference) in [
    ("2021-01-02T10:10:10", "2021-01-01T10:10:10", "P1D"),
    ("2021-01-02T10:10:10Z", "2021-01-01T10:10:10", nil),
    ("2021-01-02T10:10:10", "2021-01-01T10:10:10@Europe/Paris", nil),
    ("2021-01-02T10:10:10+01:00", "2021-01-01T10:10:10@Europe/Paris", "P1D"),
    ("2002-04-03T02:00:00-01:00", "2002-04-02T23:00:00-04:00", "PT0S"),
    ("2021-01-01T00:00:00.25", "2021-01-01T00:00:01", "-PT0.75S"),
  ] as [(String, String, String?)] {
    #expect(try moment(end).since(moment(start))?.description == difference)
  }
  #expect(
    try moment("2002-04-02T12:00:00-01:00").compared(to: moment("2002-04-02T17:00:00+04:00")) == 0)
  #expect(try moment("2002-04-02T12:00:00-01:00") != moment("2002-04-02T17:00:00+04:00"))
  #expect(try moment("2002-04-02T12:00:00").compared(to: moment("2002-04-02T12:00:00Z")) == nil)
  #expect(try moment("999999999-12-31T23:59:59").adding(#require(DayTimeDuration("PT1S"))) == nil)
  #expect(
    try moment("2021-01-01T00:00:00Z").converted(to: #require(CivilZone(offsetSeconds: 28_800)))?
      .description == "2021-01-01T08:00:00+08:00")
  let day = try #require(CivilDate("2021-01-02"))
  for (duration, end) in [
    ("PT36H", "2021-01-03"), ("-PT1S", "2021-01-01"), ("-P1D", "2021-01-01"),
    ("PT0S", "2021-01-02"),
  ] {
    #expect(try day.adding(#require(DayTimeDuration(duration)))?.description == end)
  }
  #expect(try day.since(#require(CivilDate("1995-01-01"))).description == "P9498D")
  #expect(CivilDateTime(midnightUTC: day).description == "2021-01-02T00:00:00Z")
  #expect(
    try moment("2021-01-02T10:10:10+01:00").since(
      CivilDateTime(midnightUTC: #require(CivilDate("2021-01-01"))))?.description == "P1DT9H10M10S")
}

/// Calculation with times of day.
@Test func timesOfDay() throws {
  func time(_ text: String) throws -> CivilTimeOfDay {
    try #require(CivilTimeOfDay(text, zones: MadeZones()), "\(text)")
  }
  #expect(
    try time("10:15:00").adding(#require(DayTimeDuration("P1DT1H"))).description == "11:15:00")
  #expect(
    try time("00:15:00Z").adding(#require(DayTimeDuration("-PT30M"))).description == "23:45:00Z")
  #expect(try time("10:10:10").since(time("11:10:10"))?.description == "-PT1H")
  #expect(
    try time("10:10:10@Australia/Melbourne").since(time("09:10:10@Australia/Melbourne"))?
      .description == "PT1H")
  #expect(try time("10:10:10").since(time("11:10:10Z")) == nil)
  #expect(try time("10:30:00Z").compared(to: time("11:30:00+01:00")) == 0)
  #expect(
    try time("10:30:00Z") == time("10:30:00+00:00") && time("10:30:00Z") != time("10:30:00@Etc/UTC")
  )
  #expect(try time("10:30:00").compared(to: time("10:30:00.1")) == -1)
  #expect(CivilTimeOfDay(hour: 24, minute: 0, second: 0) == nil)
  #expect(MemoryLayout<CivilDateTime>.size <= 24)
}
