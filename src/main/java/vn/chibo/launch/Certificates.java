package vn.chibo.launch;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the local authority's certificate and those it signs. */
final class Certificates {
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
    /** Telephones refuse longer ones, even of an authority they trust. */
    private static final Duration SERVER_LIFE = Duration.ofDays(397);

    private static final Duration CLOCK_DIFFERENCE = Duration.ofHours(1);
    private static final int SERIAL_BITS = 120;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Certificates() {}

    static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    /** Its own name, different for each installation: telephones tell authorities apart by it. */
    static X509Certificate authority(KeyPair keys, Instant now) throws GeneralSecurityException, IOException {
        var name = new X500Principal("CN=Chi Bo " + serial().toString(Character.MAX_RADIX) + ",O=Chi Bo");
        var builder = builder(name, name, keys, now, AUTHORITY_LIFE);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return signed(builder, keys.getPrivate());
    }

    static X509Certificate server(
            KeyPair keys, HostNames hosts, X509Certificate authority, PrivateKey authorityKey, Instant now)
            throws GeneralSecurityException, IOException {
        var name = new X500Principal("CN=Chi Bo,O=Chi Bo");
        var builder = builder(authority.getSubjectX500Principal(), name, keys, now, SERVER_LIFE);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority));
        builder.addExtension(Extension.subjectAlternativeName, false, alternatives(hosts));
        return signed(builder, authorityKey);
    }

    private static GeneralNames alternatives(HostNames hosts) {
        return new GeneralNames(Stream.concat(
                        hosts.names().stream().map(name -> new GeneralName(GeneralName.dNSName, name)),
                        hosts.addresses().stream().map(address -> new GeneralName(GeneralName.iPAddress, address)))
                .toArray(GeneralName[]::new));
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, KeyPair keys, Instant now, Duration life) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                serial(),
                Date.from(now.minus(CLOCK_DIFFERENCE)),
                Date.from(now.plus(life)),
                subject,
                keys.getPublic());
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
        } catch (OperatorCreationException unsupported) {
            throw new GeneralSecurityException(unsupported);
        }
    }

    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1);
    }
}
