package vn.chibo.members;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** The rows of transfers: found, locked and taken from state to state. */
@Component
class Transfers {
    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;

    Transfers(JdbcClient jdbc, Access access, OrganisationPaths paths) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
    }

    enum State {
        DRAFTED,
        SENT,
        RECEIVED,
        RETURNED,
        WITHDRAWN
    }

    record Row(
            UUID id,
            String kind,
            UUID memberId,
            UUID personId,
            String fullName,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate joinedOn,
            @Nullable LocalDate officialOn,
            @Nullable UUID fromUnit,
            String fromName,
            @Nullable UUID toUnit,
            String toName,
            State state,
            String reason,
            LocalDate draftedOn,
            @Nullable LocalDate sentOn) {}

    /** Locked, for who keeps the sending cell's register. */
    Row sent(Actor actor, TransferId id, State... wanted) {
        Row row = locked(id);
        if (row.fromUnit() == null) {
            throw new NotFound();
        }
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(row.fromUnit()));
        in(row, wanted);
        return row;
    }

    /** Locked, for who keeps the receiving cell's register. */
    Row toReceive(Actor actor, TransferId id) {
        Row row = locked(id);
        if (row.toUnit() == null || paths.path(new UnitId(row.toUnit())).isEmpty()) {
            throw new NotFound();
        }
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(row.toUnit()));
        in(row, State.SENT);
        return row;
    }

    void end(Row row, State state, LocalDate day, String answer) {
        jdbc.sql("""
                update members.transfer set state = :state, ended_on = :day, answer = :answer, version = version + 1
                where id = :id
                """)
                .param("state", state.name())
                .param("day", day)
                .param("answer", answer)
                .param("id", row.id())
                .update();
    }

    private Row locked(TransferId id) {
        return jdbc.sql("select * from members.transfer where id = ? for update")
                .param(id.value())
                .query(Row.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static void in(Row row, State... wanted) {
        for (State state : wanted) {
            if (row.state() == state) {
                return;
            }
        }
        throw new RuleViolation("members.transfer.state." + row.state());
    }

    /** Words are asked for and kept short. */
    static String said(String text, String field) {
        String said = text.strip();
        if (said.isEmpty()) {
            throw RuleViolation.at(field, "members.status.missing");
        }
        if (said.length() > 300) {
            throw RuleViolation.at(field, "members.status.long", 300);
        }
        return said;
    }

    /** What a broken constraint of a transfer says. */
    static final Map<String, String> WORDS = Map.of(
            "transfer_once", "members.transfer.once",
            "transfer_elsewhere", "members.transfer.same",
            "transfer_to", "members.transfer.no-such",
            "transfer_ends", "members.transfer.no-such",
            "transfer_stale", "members.transfer.stale");
}
