package vn.chibo.access;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;

/** Spring Security's view of our passkeys; a user's handle is the account's id. */
@Component
public class Passkeys implements UserCredentialRepository {
    private final JdbcClient jdbc;
    private final OwnPasskeys own;

    Passkeys(JdbcClient jdbc, OwnPasskeys own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    public static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    public static UUID account(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** A known one was used; a new one belongs to who is signed in, inside that account's scope. */
    @Override
    public void save(CredentialRecord record) {
        if (findByCredentialId(record.getCredentialId()) == null) {
            own.add(signedIn(), record);
        } else {
            jdbc.sql("select access.note_passkey_use(?, ?, ?, ?)")
                    .param(record.getCredentialId().getBytes())
                    .param(record.getSignatureCount())
                    .param(record.isBackupState())
                    .param(record.getLastUsed().atOffset(java.time.ZoneOffset.UTC))
                    .query((row, number) -> "")
                    .single();
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("select * from access.passkey_for_sign_in(?)")
                .param(credential.getBytes())
                .query((row, number) -> record(row))
                .optional()
                .orElse(null);
    }

    /** Asked only to leave out devices that have a key already; the device itself refuses a second one as well. */
    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return List.of();
    }

    /** Keys are given up by {@link OwnPasskeys#remove}. */
    @Override
    public void delete(Bytes credential) {
        throw new NotFound();
    }

    private static Actor signedIn() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        Object actor = request.getAttribute(Actor.class.getName(), RequestAttributes.SCOPE_REQUEST);
        if (actor == null) {
            throw new NotFound();
        }
        return (Actor) actor;
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        Array transports = row.getArray("transports");
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        var created = row.getObject("created_at", OffsetDateTime.class).toInstant();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getObject("account_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("sign_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(Arrays.stream((String[]) transports.getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(created)
                .lastUsed(used == null ? created : used.toInstant())
                .label(row.getString("label"))
                .build();
    }
}
