package vn.chibo.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.chibo.shared.RuleViolation;

/** A DOCX or XLSX read once, entry by entry within a budget, every XML part checked. */
record OfficeFile(UploadKind kind, String text, boolean formulas) {
    private static final int SMALL = 1 << 20;
    private static final Pattern ACTIVE =
            Pattern.compile("(^|/)(vbaproject|vbadata|activex|embeddings|externallinks|customui|macrosheets)");

    static OfficeFile read(Path file, UploadBudget budget) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            names(entries, budget);
            OfficeXml xml = new OfficeXml();
            long left = budget.inflatedBytes();
            for (ZipEntry entry : entries) {
                byte[] bytes = inflate(zip, entry, left, budget);
                left -= bytes.length;
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                    xml.check(name, new ByteArrayInputStream(bytes));
                }
            }
            return new OfficeFile(kind(zip, xml), xml.text(), xml.formulas());
        } catch (ZipException broken) {
            throw new RuleViolation("documents.upload.broken");
        }
    }

    private static void names(List<? extends ZipEntry> entries, UploadBudget budget) {
        if (entries.size() > budget.entries()) {
            throw new RuleViolation("documents.upload.bomb");
        }
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            boolean outside = name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || List.of(name.split("/")).contains("..");
            if (outside || !seen.add(name)) {
                throw new RuleViolation("documents.upload.names");
            }
            if (ACTIVE.matcher(name).find()) {
                throw new RuleViolation("documents.upload.active", entry.getName());
            }
        }
    }

    /** What the archive says of an entry's size may lie: only what comes out counts. */
    private static byte[] inflate(ZipFile zip, ZipEntry entry, long left, UploadBudget budget) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) left + 1);
            boolean dense =
                    bytes.length > SMALL && bytes.length / Math.max(1, entry.getCompressedSize()) > budget.ratio();
            if (bytes.length > left || dense) {
                throw new RuleViolation("documents.upload.bomb");
            }
            return bytes;
        }
    }

    private static UploadKind kind(ZipFile zip, OfficeXml xml) {
        boolean word = zip.getEntry("word/document.xml") != null && xml.declares("wordprocessingml.document.main");
        boolean sheet = zip.getEntry("xl/workbook.xml") != null && xml.declares("spreadsheetml.sheet.main");
        if (word == sheet) {
            throw new RuleViolation("documents.upload.type");
        }
        return word ? UploadKind.DOCX : UploadKind.XLSX;
    }
}
