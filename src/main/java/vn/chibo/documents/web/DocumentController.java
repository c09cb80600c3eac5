package vn.chibo.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chibo.documents.DocumentId;
import vn.chibo.documents.FileFormat;
import vn.chibo.documents.StoredFile;
import vn.chibo.documents.StoredFiles;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;

/** Hands out a document's file, always to be saved, never shown inside the program's own pages. */
@Controller
class DocumentController {
    private final StoredFiles files;

    DocumentController(StoredFiles files) {
        this.files = files;
    }

    @GetMapping("/documents/{id}/{format}")
    void download(Actor actor, @PathVariable DocumentId id, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        FileFormat wanted = Arrays.stream(FileFormat.values())
                .filter(candidate -> candidate.ending().equals(format))
                .findFirst()
                .orElseThrow(NotFound::new);
        StoredFile file = files.newest(actor, id, wanted);
        response.setContentType(wanted.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        for (int ordinal = 0; ordinal < file.chunks(); ordinal++) {
            response.getOutputStream().write(files.chunk(actor, file, ordinal));
        }
    }
}
