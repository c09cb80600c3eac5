package vn.chibo.access;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A recovery that waits for the second officer. */
public record OpenRecovery(UUID id, UUID account, String reason, UUID openedBy, OffsetDateTime expiresAt) {}
