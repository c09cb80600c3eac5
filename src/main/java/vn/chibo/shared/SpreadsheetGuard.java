package vn.chibo.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at an uploaded XLSX before any reader touches it: a real ZIP within a budget, no macros, no links to other
 * files, no DOCTYPE. A one-megabyte file may unpack to a gibibyte and take the program down with it.
 */
public final class SpreadsheetGuard {
    private static final int MAX_FILE = 10 << 20;
    private static final long MAX_UNPACKED = 64L << 20;
    private static final long MAX_LARGE = 300L << 20;
    private static final long MAX_LARGE_UNPACKED = 6L << 30;
    private static final int MAX_SHRUNK = 60;
    private static final int MAX_ENTRIES = 2_000;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private SpreadsheetGuard() {}

    /** Returns when the file is harmless; throws a {@link RuleViolation} at the field "file" when not. */
    public static void check(byte[] file) {
        if (file.length == 0) {
            throw refusal("empty");
        }
        if (file.length > MAX_FILE) {
            throw refusal("too-large", MAX_FILE >> 20);
        }
        if (oldFormat(file)) {
            throw refusal("old-format");
        }
        try {
            Path copy = TemporaryFile.create(".xlsx");
            try {
                Files.write(copy, file);
                // ZipInputStream would refuse sound files of some writers; only the central directory is true.
                checkZip(copy, MAX_UNPACKED);
            } finally {
                Files.delete(copy);
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw refusal("no-workbook");
        } catch (IOException broken) {
            throw refusal("unreadable");
        }
    }

    /**
     * The same for a file of up to a million rows that is never held in memory: it may unpack to gibibytes, but rows of
     * a table do not shrink a hundredfold as the emptiness of a bomb does.
     */
    public static void checkLarge(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw refusal("empty");
        }
        if (size > MAX_LARGE) {
            throw refusal("too-large", MAX_LARGE >> 20);
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (oldFormat(in.readNBytes(2))) {
                throw refusal("old-format");
            }
        }
        try {
            checkZip(file, Math.clamp(size * MAX_SHRUNK, MAX_UNPACKED, MAX_LARGE_UNPACKED));
        } catch (ZipException | IllegalArgumentException broken) {
            throw refusal("no-workbook");
        }
    }

    private static boolean oldFormat(byte[] file) {
        return file.length > 1 && (file[0] & 0xff) == 0xd0 && (file[1] & 0xff) == 0xcf;
    }

    private static void checkZip(Path copy, long mostUnpacked) throws IOException {
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw refusal("bomb");
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw refusal("binary");
            }
            if (zip.getEntry("META-INF/manifest.xml") != null && zip.getEntry("content.xml") != null) {
                throw refusal("open-document");
            }
            if (zip.getEntry("xl/workbook.xml") == null || zip.getEntry("[Content_Types].xml") == null) {
                throw refusal("no-workbook");
            }
            long left = mostUnpacked;
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
                checkName(entry.getName().toLowerCase(Locale.ROOT));
                try (InputStream content = zip.getInputStream(entry)) {
                    left = spend(content, left);
                }
            }
        }
    }

    private static void checkName(String name) {
        if (name.contains("vbaproject") || name.contains("macrosheets") || name.contains("activex")) {
            throw refusal("macros");
        }
        if (name.contains("externallinks") || name.contains("embeddings") || name.contains("..")) {
            throw refusal("external");
        }
    }

    /** Counts what really unpacks, and looks for a DOCTYPE in any encoding by passing over zero bytes. */
    private static long spend(InputStream content, long left) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int matched = 0;
        for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw refusal("bomb");
            }
            for (int at = 0; at < read; at++) {
                byte here = buffer[at];
                if (here == 0) {
                    continue;
                }
                matched = here == DOCTYPE[matched] ? matched + 1 : here == DOCTYPE[0] ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    throw refusal("doctype");
                }
            }
        }
        return left;
    }

    private static RuleViolation refusal(String key, Object... arguments) {
        return RuleViolation.at("file", "shared.spreadsheet." + key, arguments);
    }
}
