package vn.chibo.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.chibo.shared.RuleViolation;

/** Checks a PDF somebody sends: no password, script, launch action or embedded file. */
final class PdfFile {
    private static final int MOST_OBJECTS = 200_000;
    private static final int DEEPEST = 40;
    private static final int MARKED_PAGES = 5;
    private static final long MEMORY = 32L << 20;
    private static final long DISK = 256L << 20;
    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EmbeddedFile", "EF", "RichMediaContent", "XFA");
    private static final Set<String> ACTIVE_ACTIONS =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToR", "GoToE", "Rendition", "RichMedia");

    private PdfFile() {}

    /** The text of the first pages, where a mark would stand, once the whole file has passed. */
    static String checkedText(Path file) throws IOException {
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(MEMORY, DISK);
        try (PDDocument document = Loader.loadPDF(file.toFile(), "", null, null, memory.streamCache)) {
            if (document.isEncrypted()) {
                throw new RuleViolation("documents.upload.encrypted");
            }
            var keys = document.getDocument().getXrefTable().keySet();
            if (keys.size() > MOST_OBJECTS) {
                throw new RuleViolation("documents.upload.bomb");
            }
            for (COSObjectKey key : keys) {
                walk(document.getDocument().getObjectFromPool(key).getObject(), 0);
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(MARKED_PAGES);
            return stripper.getText(document);
        } catch (InvalidPasswordException locked) {
            throw new RuleViolation("documents.upload.encrypted");
        } catch (RuleViolation refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw new RuleViolation("documents.upload.broken");
        }
    }

    private static void walk(COSBase part, int depth) {
        if (depth > DEEPEST) {
            throw new RuleViolation("documents.upload.broken");
        }
        switch (part) {
            case COSDictionary dictionary -> dictionary(dictionary, depth);
            case COSArray array -> array.forEach(item -> walk(item, depth + 1));
            case null, default -> {}
        }
    }

    private static void dictionary(COSDictionary dictionary, int depth) {
        COSBase action = dictionary.getDictionaryObject(COSName.S);
        if (action instanceof COSName name && ACTIVE_ACTIONS.contains(name.getName())) {
            throw new RuleViolation("documents.upload.active", name.getName());
        }
        for (COSName key : dictionary.keySet()) {
            if (ACTIVE_KEYS.contains(key.getName())) {
                throw new RuleViolation("documents.upload.active", key.getName());
            }
            COSBase value = dictionary.getItem(key);
            if (!(value instanceof COSObject)) {
                walk(value, depth + 1);
            }
        }
    }
}
