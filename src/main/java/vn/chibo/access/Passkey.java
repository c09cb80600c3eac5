package vn.chibo.access;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One passkey of an account. */
public record Passkey(
        UUID id,
        String label,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime usedAt) {}
