package vn.chibo.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import vn.chibo.shared.RuleViolation;

/**
 * Checks a file somebody sends before anything reads it: DOCX, XLSX or PDF by content; no bomb, macro, embedded file,
 * reference outside or secrecy mark. Each refusal is a {@link RuleViolation} whose key begins
 * {@code documents.upload.} or is {@code documents.secrecy.refused}.
 */
@Component
public class UploadGuard {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final UploadBudget budget;

    public UploadGuard() {
        this(UploadBudget.usual());
    }

    UploadGuard(UploadBudget budget) {
        this.budget = budget;
    }

    /** Checks a file already saved to a temporary place and says what it is. */
    public Upload check(Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new RuleViolation("documents.upload.empty");
            }
            if (size > budget.fileBytes()) {
                throw new RuleViolation("documents.upload.too-large", budget.fileMegabytes());
            }
            return checked(file, size);
        } catch (IOException broken) {
            throw new RuleViolation("documents.upload.broken");
        }
    }

    private Upload checked(Path file, long size) throws IOException {
        byte[] start = start(file);
        if (starts(start, ZIP)) {
            OfficeFile office = OfficeFile.read(file, budget);
            Secrecy.refuseIn("file", office.text());
            return new Upload(office.kind(), size, sha256(file), office.formulas());
        }
        if (starts(start, PDF)) {
            Secrecy.refuseIn("file", PdfFile.checkedText(file));
            return new Upload(UploadKind.PDF, size, sha256(file), false);
        }
        throw new RuleViolation(starts(start, OLE) ? "documents.upload.encrypted" : "documents.upload.type");
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PDF.length);
        }
    }

    private static boolean starts(byte[] start, byte[] magic) {
        if (start.length < magic.length) {
            return false;
        }
        for (int index = 0; index < magic.length; index++) {
            if (start[index] != magic[index]) {
                return false;
            }
        }
        return true;
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
