package vn.chibo.ui;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file with personal data, to be kept by nobody on the way and never shown inside a page. */
public final class Attachment {
    public static final MediaType SHEET =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Attachment() {}

    /** @param name in ASCII letters, as every browser takes it */
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return of(name, MediaType.APPLICATION_PDF, content);
    }

    public static ResponseEntity<byte[]> sheet(String name, byte[] content) {
        return of(name, SHEET, content);
    }
}
