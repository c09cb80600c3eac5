package vn.chibo.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as authenticators know them; a signed-in account is named by its id. A disabled one is nobody. */
@Component
public class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final JdbcClient jdbc;

    PasskeyOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return of(Passkeys.account(handle));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return of(UUID.fromString(account));
    }

    private @Nullable PublicKeyCredentialUserEntity of(UUID account) {
        String username = jdbc.sql("select access.open_username(?)")
                .param(account)
                .query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
        return username == null
                ? null
                : ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Passkeys.handle(account))
                        .name(username)
                        .displayName(username)
                        .build();
    }

    /** Accounts are made elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new IllegalStateException(owner.getName());
    }

    @Override
    public void delete(Bytes handle) {
        throw new IllegalStateException(handle.toBase64UrlString());
    }
}
