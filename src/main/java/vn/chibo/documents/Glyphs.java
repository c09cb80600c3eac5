package vn.chibo.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * What the embedded font (Tinos, whose widths are those of Times New Roman) can print and how wide. A character it
 * lacks, such as an emoji, would print as "#", so forms warn with {@link #missingIn}.
 */
public final class Glyphs {
    private static final int LAST = 0xFFFF;
    private static final short[] REGULAR = advances("Tinos-Regular");
    private static final short[] BOLD = advances("Tinos-Bold");
    private static final double UNITS_PER_EM = 2048;
    private static final double MM_PER_POINT = 25.4 / 72;

    private Glyphs() {}

    /** The characters of a text that no document can print, each once, in order. */
    public static List<String> missingIn(String text) {
        return text.codePoints()
                .filter(point -> point != '\n' && (point > LAST || REGULAR[point] < 0))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    static double widthMm(String text, double points, boolean bold) {
        short[] advances = bold ? BOLD : REGULAR;
        int units = text.codePoints()
                .map(point -> point > LAST ? 0 : Math.max(0, advances[point]))
                .sum();
        return units / UNITS_PER_EM * points * MM_PER_POINT;
    }

    private static short[] advances(String face) {
        try (InputStream file = Objects.requireNonNull(
                        Glyphs.class.getResourceAsStream("/fonts/tinos/" + face + ".ttf"), face);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            short[] advances = new short[LAST + 1];
            for (int point = 0; point <= LAST; point++) {
                int glyph = glyphs.getGlyphId(point);
                advances[point] = glyph == 0 ? -1 : (short) font.getAdvanceWidth(glyph);
            }
            return advances;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
