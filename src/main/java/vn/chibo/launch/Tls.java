package vn.chibo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encrypted pages on a network of one's own: an authority made once in the data folder, which telephones are told to
 * trust, and a certificate for this machine's names and addresses, renewed by itself before its end and whenever the
 * machine is reached by another address. The running program takes a new one without a restart.
 */
final class Tls {
    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);
    private static final Duration BEFORE_ITS_END = Duration.ofDays(30);
    private static final Duration LOOK = Duration.ofHours(6);

    private final Path authorityKey;
    private final Path authority;
    private final Path server;
    private final Clock clock;

    Tls(Path data, Clock clock) {
        Path folder = data.resolve("tls");
        this.authorityKey = folder.resolve("authority.key");
        this.authority = folder.resolve("authority.pem");
        this.server = folder.resolve("server.pem");
        this.clock = clock;
    }

    /** @param hosts asked again while the program runs, since addresses change */
    static Tls start(Path data, Supplier<HostNames> hosts) {
        Tls tls = new Tls(data, Clock.systemUTC());
        try {
            tls.renewIfNeeded(hosts.get());
        } catch (IOException | GeneralSecurityException failure) {
            throw LaunchFailure.because(failure, "launch.tls.failed", data, failure);
        }
        Thread.ofPlatform().daemon().name("tls-watch").start(() -> tls.watch(hosts));
        return tls;
    }

    /** Returns whether a new certificate was made. */
    boolean renewIfNeeded(HostNames hosts) throws IOException, GeneralSecurityException {
        Folders.create(server.getParent());
        X509Certificate trusted = authority();
        if (Files.exists(server) && stillGood(Pem.certificate(Files.readString(server)), trusted, hosts)) {
            return false;
        }
        PrivateKey signer = Pem.key(Files.readString(authorityKey));
        KeyPair keys = Certificates.keys();
        X509Certificate made = Certificates.server(keys, hosts, trusted, signer, clock.instant());
        // One file, so that certificate and key are never of two makings.
        PrivateFile.write(server, Pem.of(made) + Pem.of(trusted) + Pem.of(keys.getPrivate()));
        return true;
    }

    /** The authority lives as long as the data folder: telephones trust this very one. */
    private X509Certificate authority() throws IOException, GeneralSecurityException {
        if (!Files.exists(authority)) {
            KeyPair keys = Certificates.keys();
            X509Certificate made = Certificates.authority(keys, clock.instant());
            PrivateFile.write(authorityKey, Pem.of(keys.getPrivate()));
            PrivateFile.write(authority, Pem.of(made));
        }
        return Pem.certificate(Files.readString(authority));
    }

    private boolean stillGood(X509Certificate certificate, X509Certificate trusted, HostNames hosts)
            throws GeneralSecurityException {
        boolean lasts =
                certificate.getNotAfter().toInstant().isAfter(clock.instant().plus(BEFORE_ITS_END));
        return lasts
                && certificate.getIssuerX500Principal().equals(trusted.getSubjectX500Principal())
                && named(certificate).containsAll(hosts.names())
                && named(certificate)
                        .containsAll(hosts.addresses().stream()
                                .map(address -> address.equals("::1") ? "0:0:0:0:0:0:0:1" : address)
                                .toList());
    }

    private static Collection<String> named(X509Certificate certificate) throws GeneralSecurityException {
        var named = new TreeSet<String>();
        certificate.getSubjectAlternativeNames().forEach(name -> named.add(String.valueOf(name.get(1))));
        return named;
    }

    List<String> properties(HostNames hosts, int port) {
        String file = server.toUri().toString();
        List<String> addresses = hosts.addresses("https", port);
        return List.of(
                "--server.ssl.bundle=web",
                "--spring.ssl.bundle.pem.web.keystore.certificate=" + file,
                "--spring.ssl.bundle.pem.web.keystore.private-key=" + file,
                "--spring.ssl.bundle.pem.web.reload-on-update=true",
                "--chibo.tls.authority=" + authority,
                "--chibo.tls.addresses=" + String.join(",", addresses));
    }

    private void watch(Supplier<HostNames> hosts) {
        while (true) {
            try {
                Thread.sleep(LOOK);
                if (renewIfNeeded(hosts.get())) {
                    LOG.info("a new server certificate was made");
                }
            } catch (IOException | GeneralSecurityException failure) {
                LOG.error(Words.pair("launch.tls.failed", server.getParent(), failure));
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
