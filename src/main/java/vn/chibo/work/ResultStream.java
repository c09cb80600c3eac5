package vn.chibo.work;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts a file into chunks, so that no file has to fit into memory. */
final class ResultStream extends OutputStream {
    private static final int CHUNK = 512 * 1024;

    interface Keep {
        void chunk(int number, byte[] bytes);
    }

    private final Keep keep;
    private final byte[] buffer = new byte[CHUNK];
    private int filled;
    private int next;

    ResultStream(int next, Keep keep) {
        this.next = next;
        this.keep = keep;
    }

    int chunks() {
        return next;
    }

    @Override
    public void write(int one) {
        buffer[filled++] = (byte) one;
        if (filled == CHUNK) {
            cut();
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int at = from;
        while (at < from + length) {
            int part = Math.min(CHUNK - filled, from + length - at);
            System.arraycopy(bytes, at, buffer, filled, part);
            filled += part;
            at += part;
            if (filled == CHUNK) {
                cut();
            }
        }
    }

    /** Only a checkpoint and the end cut a chunk short: writers flush often. */
    void cut() {
        if (filled > 0) {
            keep.chunk(next, Arrays.copyOf(buffer, filled));
            next++;
            filled = 0;
        }
    }

    @Override
    public void close() {
        cut();
    }
}
