package vn.chibo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTests {
    private static final HostNames HOSTS =
            new HostNames(List.of("localhost", "truong"), List.of("127.0.0.1", "::1", "192.168.1.5"));
    private final Clock now = Clock.systemUTC();

    @TempDir
    Path data;

    @Test
    void theAuthorityIsMadeOnceAndItsKeyIsItsOwners() throws Exception {
        assertThat(new Tls(data, now).renewIfNeeded(HOSTS)).isTrue();
        String first = Files.readString(data.resolve("tls/authority.pem"));
        for (String name : List.of("authority.key", "server.pem")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("tls/" + name))))
                    .isEqualTo("rw-------");
        }
        Files.delete(data.resolve("tls/server.pem"));
        assertThat(new Tls(data, now).renewIfNeeded(HOSTS)).isTrue();
        assertThat(Files.readString(data.resolve("tls/authority.pem"))).isEqualTo(first);
    }

    @Test
    void theCertificateIsForThisMachinesNamesAndSignedByTheAuthority() throws Exception {
        new Tls(data, now).renewIfNeeded(HOSTS);
        X509Certificate server = server();
        server.verify(Pem.certificate(Files.readString(data.resolve("tls/authority.pem")))
                .getPublicKey());
        assertThat(server.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .contains("localhost", "truong", "192.168.1.5");
    }

    @Test
    void itIsRenewedBeforeItsEndAndForANewAddressOnly() throws Exception {
        new Tls(data, now).renewIfNeeded(HOSTS);
        X509Certificate first = server();
        assertThat(new Tls(data, now).renewIfNeeded(HOSTS)).isFalse();
        assertThat(new Tls(data, Clock.offset(now, Duration.ofDays(366))).renewIfNeeded(HOSTS))
                .isFalse();
        assertThat(new Tls(data, Clock.offset(now, Duration.ofDays(368))).renewIfNeeded(HOSTS))
                .isTrue();
        assertThat(server().getSerialNumber()).isNotEqualTo(first.getSerialNumber());

        var moved = new HostNames(HOSTS.names(), List.of("127.0.0.1", "::1", "10.0.0.7"));
        assertThat(new Tls(data, Clock.offset(now, Duration.ofDays(368))).renewIfNeeded(moved))
                .isTrue();
    }

    private X509Certificate server() throws Exception {
        return Pem.certificate(Files.readString(data.resolve("tls/server.pem")));
    }
}
