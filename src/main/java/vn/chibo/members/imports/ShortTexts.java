package vn.chibo.members.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses XML in which one text or attribute goes on and on: its reader would take all of it into memory, and a small file
 * may unpack to gibibytes of one letter.
 */
final class ShortTexts extends FilterInputStream {
    private static final int LONGEST = 4 << 20;

    private int since;

    ShortTexts(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            see((byte) one);
        }
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        for (int at = from; at < from + read; at++) {
            see(bytes[at]);
        }
        return read;
    }

    /** The sign stands for itself in no text and no attribute, in no encoding of XML. */
    private void see(byte one) {
        since = one == '<' ? 0 : since + 1;
        if (since > LONGEST) {
            throw Workbooks.unreadable();
        }
    }
}
