/// The records as files, one a kind; the headers are the names of the fields.
struct RecordFiles {
  let world: World
  /// Which applications, enterprises and persons are written: all, or those of one recommender.
  let recommender: Int?
  /// Marks that are written for an application.
  let marks: (Application) -> [Mark]
  /// The date of receipt that is written.
  let received: (Application) -> String
  let past: [Past]

  private var applications: [Application] {
    world.applications.filter { recommender == nil || $0.recommender == recommender }
  }

  private func includes(_ other: Int) -> Bool { recommender == nil || other == recommender }

  /// Units that something written refers to, all where nothing is left out.
  private var unitIndices: [Int] {
    guard recommender != nil else { return Array(world.units.indices) }
    var used = Set(applications.map { world.groups[$0.groupIndex].unit })
    used.formUnion(world.judges.map(\.unit))
    used.formUnion(world.enterprises.filter { includes($0.recommender) }.map(\.unit))
    used.formUnion(world.persons.filter { includes($0.recommender) }.map(\.unit))
    return used.sorted()
  }

  /// All files; `withDistricts` adds the column 区县 to the units.
  func files(withDistricts: Bool) -> [CommaSeparated] {
    [
      units(withDistricts), recommenders(), judges(), groups(), applicationFile(), documents(),
      opinions(), markFile(), history(), inspections(), accidents(), enterprises(), persons(),
    ]
  }

  private func units(_ withDistricts: Bool) -> CommaSeparated {
    var file = CommaSeparated(
      "单位",
      [
        "代码", "名称", "市", "行业", "会员", "职工人数", "注册小组数", "有课题小组数", "成果数", "参加人数", "失信",
        "连续活动年限",
      ] + (withDistricts ? ["区县"] : []))
    for index in unitIndices {
      let unit = world.units[index]
      file.append(
        [
          unit.code, unit.name, unit.city, unit.industry, unit.isMember, String(unit.staff),
          String(unit.registeredGroups), String(unit.activeGroups), String(unit.results),
          String(unit.participants), unit.isDishonest, unit.years,
        ] + (withDistricts ? [unit.district] : []))
    }
    return file
  }

  private func recommenders() -> CommaSeparated {
    var file = CommaSeparated("推荐单位", ["代码", "名称", "类别", "市"])
    for (index, sender) in world.recommenders.enumerated() where includes(index) {
      file.append([sender.code, sender.name, sender.kind.rawValue, sender.city])
    }
    return file
  }

  private func judges() -> CommaSeparated {
    var file = CommaSeparated("评委", ["编号", "姓名", "单位", "证书", "专业"])
    for judge in world.judges {
      file.append(
        [judge.code, judge.name, world.units[judge.unit].code, judge.certificate, judge.specialty])
    }
    return file
  }

  private func groups() -> CommaSeparated {
    var file = CommaSeparated("小组", ["编号", "名称", "单位", "注册号", "注册日期", "人数"])
    let used = Set(applications.map(\.groupIndex))
    for (index, group) in world.groups.enumerated() where used.contains(index) {
      file.append(
        [
          group.code, group.name, world.units[group.unit].code, group.registration,
          group.registered, group.members,
        ])
    }
    return file
  }

  private func applicationFile() -> CommaSeparated {
    var file = CommaSeparated(
      "成果",
      [
        "编号", "小组", "推荐单位", "推荐序号", "课题编号", "课题名称", "课题类型", "目标类型", "课题注册日期",
        "完成日期", "经济效益", "联系电话", "收到日期", "项目地", "一线占比", "节能",
      ])
    for application in applications {
      file.append([
        application.code, application.group, world.recommenders[application.recommender].code,
        String(application.ordinal), application.topic, application.title, application.kindText,
        application.goal, application.registered, application.completed, application.benefit,
        application.phone, received(application), application.site, application.frontLine,
        application.savesEnergy ? "是" : "否",
      ])
    }
    return file
  }

  private func documents() -> CommaSeparated {
    var file = CommaSeparated("材料", ["成果", "种类", "份数", "盖章"])
    for application in applications {
      for document in application.documents {
        file.append([application.code, document.kind, document.copies, document.sealed])
      }
    }
    return file
  }

  private func opinions() -> CommaSeparated {
    var file = CommaSeparated("意见", ["成果", "机构", "事项", "属实", "日期"])
    for application in applications {
      for opinion in application.opinions {
        file.append([application.code, opinion.body, opinion.matter, opinion.answer, opinion.date])
      }
    }
    return file
  }

  private func markFile() -> CommaSeparated {
    var file = CommaSeparated("评分", ["成果", "环节", "评委", "项目", "分值"])
    for application in applications {
      for mark in marks(application) {
        file.append([
          application.code, mark.stage, world.judges[mark.judge].code, mark.item, mark.points,
        ])
      }
    }
    return file
  }

  private func history() -> CommaSeparated {
    var file = CommaSeparated("历史", ["序号", "年度", "奖项", "级别", "等次", "课题编号", "单位", "身份证号"])
    let used = Set(unitIndices)
    for entry in past where used.contains(entry.unit) {
      file.append([
        "H-\(padded(file.rows + 1, 4))", String(entry.year), entry.award, entry.level, entry.grade,
        entry.topic, world.units[entry.unit].code, entry.identity,
      ])
    }
    return file
  }

  private func inspections() -> CommaSeparated {
    var file = CommaSeparated("检查", ["单位", "日期", "结果"])
    let used = Set(unitIndices)
    for (unit, date, result) in world.inspections where used.contains(unit) {
      file.append([world.units[unit].code, date, result])
    }
    return file
  }

  private func accidents() -> CommaSeparated {
    var file = CommaSeparated("事故", ["单位", "日期", "类型", "等级"])
    let used = Set(unitIndices)
    for (unit, date, kind, grade) in world.accidents where used.contains(unit) {
      file.append([world.units[unit].code, date, kind, grade])
    }
    return file
  }

  private func enterprises() -> CommaSeparated {
    var file = CommaSeparated("企业申报", ["编号", "单位", "推荐单位", "推荐序号"])
    for (code, unit, recommender, ordinal) in world.enterprises where includes(recommender) {
      file.append([
        code, world.units[unit].code, world.recommenders[recommender].code, String(ordinal),
      ])
    }
    return file
  }

  private func persons() -> CommaSeparated {
    var file = CommaSeparated("个人申报", ["编号", "奖项", "姓名", "单位", "推荐单位", "推荐序号", "从事年限", "身份证号"])
    for person in world.persons where includes(person.recommender) {
      file.append([
        person.code, person.award, person.name, world.units[person.unit].code,
        world.recommenders[person.recommender].code, String(person.ordinal), person.years,
        person.identity,
      ])
    }
    return file
  }
}
