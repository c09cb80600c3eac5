package vn.chibo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;

/** The install sheet for telephones, and the authority's certificate, which is no secret. */
@Controller
class InstallController {
    static final String CERTIFICATE = "/install/authority.crt";

    private final String authority;
    private final List<String> addresses;

    InstallController(
            @Value("${chibo.tls.authority:}") String authority, @Value("${chibo.tls.addresses:}") String addresses) {
        this.authority = authority;
        this.addresses = Arrays.stream(addresses.split(","))
                .filter(address -> !address.isBlank())
                .toList();
    }

    @GetMapping("/install")
    InstallPage sheet(Actor actor, HttpServletRequest request) throws IOException, GeneralSecurityException {
        if (authority.isBlank()) {
            return new InstallPage(List.of(), null, List.of());
        }
        X509Certificate certificate = certificate();
        return new InstallPage(
                lines(certificate),
                LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneId.of("Asia/Ho_Chi_Minh")),
                addresses.isEmpty()
                        ? List.of("https://" + request.getServerName() + ":" + request.getServerPort())
                        : addresses);
    }

    @GetMapping(CERTIFICATE)
    ResponseEntity<byte[]> certificateFile() throws IOException, GeneralSecurityException {
        if (authority.isBlank()) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/x-x509-ca-cert")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("chi-bo.crt")
                                .build()
                                .toString())
                .body(certificate().getEncoded());
    }

    private X509Certificate certificate() throws IOException, GeneralSecurityException {
        try (InputStream file = Files.newInputStream(Path.of(authority))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
        }
    }

    /** Four lines of eight pairs, as people compare them with a screen. */
    private static List<String> lines(X509Certificate certificate) throws GeneralSecurityException {
        String pairs = HexFormat.ofDelimiter(" ")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        return Arrays.asList(pairs.split("(?<=\\G.{24})"));
    }
}
