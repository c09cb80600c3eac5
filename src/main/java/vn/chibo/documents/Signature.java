package vn.chibo.documents;

/**
 * Who signs (05-HD/VPTW): authority in bold capitals, position in plain capitals, name in bold. A cell writes
 * "T/M CHI BỘ"; a deputy signs by the same authority, never "K/T". Minutes carry two.
 */
public record Signature(String authority, String position, String name) {
    public Signature {
        authority = PlainText.line(authority);
        position = PlainText.line(position);
        name = PlainText.line(name);
    }

    /** The minute taker, who signs minutes on the left. */
    public static Signature minuteTaker(String name) {
        return new Signature(Words.word("minutes.taker"), "", name);
    }

    /** The chair, who signs minutes on the right. */
    public static Signature chair(String name) {
        return new Signature(Words.word("minutes.chair"), "", name);
    }
}
