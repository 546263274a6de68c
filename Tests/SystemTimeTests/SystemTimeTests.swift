import CivilTime
import Glibc
import Testing

@testable import SystemTime

/// Zones and clock of the system that the tests run on.
struct SystemTimeTests {
  static let hasZones = access("/usr/share/zoneinfo/Europe/Berlin", R_OK) == 0

  @Test(.enabled(if: hasZones)) func zonesAreRead() throws {
    let zones = SystemZones.shared
    let winter = try #require(CivilDateTime("2026-01-15T12:00:00@Europe/Berlin", zones: zones))
    #expect(winter.offsetSeconds == 3_600)
    let summer = try #require(CivilDateTime("2026-07-15T12:00:00@Europe/Berlin", zones: zones))
    #expect(summer.offsetSeconds == 7_200)
    let shanghai = try #require(zones.zone(named: "Asia/Shanghai"))
    #expect(winter.converted(to: shanghai)?.description == "2026-01-15T19:00:00@Asia/Shanghai")
    // The second time from memory.
    #expect(zones.rules(named: "Europe/Berlin") === zones.rules(named: "Europe/Berlin"))
  }

  @Test(arguments: [
    "", "/", "..", "../../../etc/passwd", "Europe/../Europe/Berlin", "/etc/localtime", "Europe",
    "Europe/", "Europe//Berlin", "Europe/Nowhere", ".hidden", "tzdata.zi", "Europe/Berlin\0",
    String(repeating: "a/", count: 5_000) + "b",
  ])
  func noZones(_ name: String) {
    #expect(SystemZones.shared.rules(named: name) == nil)
    #expect(SystemZones.shared.rules(named: name) == nil)
  }

  @Test func anotherFolder() {
    #expect(SystemZones(folder: "/nowhere").rules(named: "Europe/Berlin") == nil)
  }

  @Test func clock() throws {
    let first = try #require(SystemClock.now())
    let second = try #require(SystemClock.now())
    #expect(first.date.year >= 2024)
    #expect(try #require(second.compared(to: first)) >= 0)
    #expect(first.zone == .utc)
  }
}
