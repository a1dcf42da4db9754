package dev.writeback.model.password;

/** The five categories of which a complex password needs three. A character counts for one at most. */
enum CharacterCategory {
    UPPERCASE,
    LOWERCASE,
    DIGIT,
    SPECIAL,
    OTHER_LETTER
}
