import Diagnostics

/// The spellings of one word of the language in English and Chinese.
///
/// Both languages are always accepted, even mixed; the first spelling of each is the one that is
/// printed.
package struct Keyword: Sendable, Hashable {
  /// English spellings, the printed one first; all are accepted.
  package let en: [String]
  /// Chinese spellings, the printed one first; all are accepted.
  package let zh: [String]
  /// What people type instead; never accepted, only answered with a suggestion.
  package let near: [String]

  /// Several spellings in a language, the printed one first.
  package init(_ en: [String], _ zh: [String], near: [String] = []) {
    self.en = en
    self.zh = zh
    self.near = near
  }

  /// One spelling in each language.
  package init(_ en: String, _ zh: String, near: [String] = []) {
    self.init([en], [zh], near: near)
  }

  /// Every accepted spelling, English first.
  package var spellings: [String] { en + zh }

  /// The printed spelling in `language`.
  package subscript(language: Language) -> String {
    switch language {
    case .english: en.first ?? ""
    case .chinese: zh.first ?? ""
    }
  }

  /// The printed spelling in each language, for messages.
  package var printed: LocalizedText { LocalizedText(en: self[.english], zh: self[.chinese]) }
}
