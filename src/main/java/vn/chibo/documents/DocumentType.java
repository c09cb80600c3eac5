package vn.chibo.documents;

/**
 * The types of Party documents (thể loại văn bản, 399-QĐ/TW and 05-HD/VPTW). Code and printed title are Vietnamese and
 * stand in {@code documents/words.properties}; decision (quyết định) and regulation (quy định) share one code. Which
 * organisation may issue which type is for the rulebook.
 */
public enum DocumentType {
    RESOLUTION,
    DECISION,
    REGULATION,
    DIRECTIVE,
    CONCLUSION,
    RULES,
    GUIDANCE,
    ANNOUNCEMENT,
    CIRCULAR,
    REPORT,
    PLAN,
    PROGRAMME,
    SCHEME,
    OPTIONS,
    SUBMISSION,
    LETTER,
    MINUTES,
    INVITATION,
    INTRODUCTION;

    /** The code in the number, such as NQ. */
    public String code() {
        return Words.word(name()).split("\\|")[0];
    }

    /** The title as printed, in capitals. */
    public String title() {
        return Words.word(name()).split("\\|")[1];
    }
}
