package vn.chibo.access;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UseCase;

/** Adds passkeys to the own account and gives them up. */
@UseCase
public class OwnPasskeys {
    private static final int LONGEST_LABEL = 60;

    private final JdbcClient jdbc;
    private final PresentPassword password;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OwnPasskeys(JdbcClient jdbc, PresentPassword password, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.password = password;
        this.clock = clock;
        this.events = events;
    }

    public List<Passkey> all(Actor actor) {
        return jdbc.sql("""
                select id, label, created_at, used_at from access.passkey where account_id = ? order by created_at
                """).param(actor.account()).query(Passkey.class).list();
    }

    /** Asked before a device is added: an unlocked computer is no place to leave a key behind. */
    public void requirePassword(Actor actor, String present) {
        password.require(present);
    }

    void add(Actor actor, CredentialRecord record) {
        String typed = record.getLabel() == null ? "" : record.getLabel().strip();
        String label = typed.isEmpty() ? "?" : typed.substring(0, Math.min(typed.length(), LONGEST_LABEL));
        jdbc.sql("""
                insert into access.passkey (account_id, credential_id, label, public_key, sign_count, uv_initialized,
                    backup_eligible, backup_state, transports, attestation, client_data, created_at)
                values (:account, :credential, :label, :key, :count, :verified, :eligible, :backed,
                    string_to_array(:transports, ','), :attestation, :client, :now)
                """)
                .param("account", actor.account())
                .param("credential", record.getCredentialId().getBytes(), Types.BINARY)
                .param("label", label)
                .param("key", record.getPublicKey().getBytes(), Types.BINARY)
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("eligible", record.isBackupEligible())
                .param("backed", record.isBackupState())
                .param(
                        "transports",
                        String.join(
                                ",",
                                record.getTransports().stream()
                                        .map(AuthenticatorTransport::getValue)
                                        .toList()))
                .param("attestation", record.getAttestationObject().getBytes(), Types.BINARY)
                .param("client", record.getAttestationClientDataJSON().getBytes(), Types.BINARY)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new PasskeyAdded(actor.requiredUnit(), actor.account(), label));
    }

    /** Another's is simply not found. */
    public void remove(Actor actor, UUID id) {
        String label = all(actor).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new)
                .label();
        jdbc.sql("select access.end_passkey(?)").param(id).query(Boolean.class).single();
        events.publishEvent(new PasskeyRemoved(actor.requiredUnit(), actor.account(), label));
    }
}
