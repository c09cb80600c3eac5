package vn.chibo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chibo.Chibo;

/** The program as a process with pages encrypted by its own authority, and ./chibo admin beside it and after it. */
class EncryptedRunTests {
    @TempDir
    Path data;

    @Test
    void whoTrustsTheAuthorityReachesThePagesAndAdminAnswersBesideThem() throws Exception {
        int port = Ports.free();
        Process program = start(
                "run", "--tls", "--name", "chibo.local", "--port", Integer.toString(port), "--data", data.toString());
        try {
            String address = "https://localhost:" + port;
            awaitLine(program, address + "/first-account?link=");
            X509Certificate authority = Pem.certificate(Files.readString(data.resolve("tls/authority.pem")));
            assertThat(get(authority, address + "/health").statusCode()).isEqualTo(200);
            assertThat(get(authority, address + "/install/authority.crt").body())
                    .isEqualTo(authority.getEncoded());
            assertThat(get(authority, address + "/install").statusCode()).isEqualTo(302);
            assertThat(Pem.certificate(Files.readString(data.resolve("tls/server.pem")))
                            .getSubjectAlternativeNames())
                    .extracting(name -> String.valueOf(name.get(1)))
                    .contains("chibo.local");
            assertThat(refused(start("admin", "--data", data.toString(), "--account", "khong.co")))
                    .contains("khong.co");
            assertThat(said(start("admin", "--data", data.toString())))
                    .contains("./chibo admin --new")
                    .doesNotContain("--data");
        } finally {
            program.destroy();
            assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(refused(start("admin", "--data", data.toString(), "--new", "Lê Thị Hà", "--account", "ha.lt")))
                .contains("./chibo run");
        assertThat(said(start("admin", "--data", data.toString()))).contains(data.toString());
    }

    private static HttpResponse<byte[]> get(X509Certificate trusted, String address) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("authority", trusted);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        try (HttpClient client = HttpClient.newBuilder().sslContext(tls).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static void awaitLine(Process program, String beginning) throws Exception {
        var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith(beginning)) {
                return;
            }
        }
        throw new AssertionError(String.join("\n", said));
    }

    private static String said(Process program) throws Exception {
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        return said;
    }

    private static String refused(Process program) throws Exception {
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isEqualTo(LaunchFailure.REFUSED);
        return said;
    }

    private static Process start(String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Chibo.class.getName()));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }
}
