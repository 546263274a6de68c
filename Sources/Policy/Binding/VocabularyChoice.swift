import Vocabulary

/// The choice words of the vocabulary, told apart from FEEL's closed sets of the same name.
typealias VocabularyChoice = ChoiceID
