package vn.chibo.members.imports;

import org.jspecify.annotations.Nullable;

/** One line of PostgreSQL's COPY in its text form. */
final class CopyLine {
    private final StringBuilder out;
    private boolean begun;

    CopyLine(StringBuilder out) {
        this.out = out;
    }

    CopyLine text(@Nullable String text) {
        next();
        if (text == null) {
            out.append("\\N");
        } else if (bare(text)) {
            out.append(text);
        } else {
            for (int at = 0; at < text.length(); at++) {
                character(text.charAt(at));
            }
        }
        return this;
    }

    CopyLine bytes(@Nullable String hex) {
        next();
        out.append(hex == null ? "\\N" : "\\\\x").append(hex == null ? "" : hex);
        return this;
    }

    CopyLine array(@Nullable String @Nullable [] texts) {
        next();
        if (texts == null) {
            out.append("\\N");
            return this;
        }
        out.append('{');
        for (int at = 0; at < texts.length; at++) {
            out.append(at == 0 ? "" : ",");
            element(texts[at]);
        }
        out.append('}');
        return this;
    }

    private void element(@Nullable String text) {
        if (text == null) {
            out.append("NULL");
            return;
        }
        out.append('"');
        if (bare(text)) {
            out.append(text).append('"');
            return;
        }
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == '"' || here == '\\') {
                out.append("\\\\"); // escaped for the array, the escape for the line
            }
            character(here);
        }
        out.append('"');
    }

    /** Nothing in it means anything to COPY or to an array within quotes, as in nearly every text. */
    private static boolean bare(String text) {
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here < ' ' || here == '\\' || here == '"') {
                return false;
            }
        }
        return true;
    }

    private void character(char here) {
        switch (here) {
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\0' -> {} // PostgreSQL keeps no such character
            default -> out.append(here);
        }
    }

    private void next() {
        if (begun) {
            out.append('\t');
        }
        begun = true;
    }

    void end() {
        out.append('\n');
    }
}
