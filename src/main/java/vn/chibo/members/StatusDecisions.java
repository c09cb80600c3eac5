package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

/** The rows of decisions about how members stand; every change of a standing or a stay by hand leaves one. */
@Component
class StatusDecisions {
    private final JdbcClient jdbc;
    private final Clock clock;

    StatusDecisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Kept(
            UUID id,
            UUID personId,
            UUID unitId,
            String unitPath,
            LocalDate joinedOn,
            @Nullable LocalDate officialOn) {
        MemberId member() {
            return new MemberId(id);
        }

        UnitId unit() {
            return new UnitId(unitId);
        }
    }

    /** The member as kept now, locked. */
    Kept locked(MemberId member) {
        return jdbc.sql("""
                select id, person_id, unit_id, unit_path, joined_on, official_on from members.member
                where id = ? for update
                """).param(member.value()).query(Kept.class).optional().orElseThrow(NotFound::new);
    }

    /** @param makes how the member stands from the day on */
    UUID record(
            Actor actor,
            Kept kept,
            String kind,
            Standing makes,
            StatusPaper paper,
            @Nullable UUID undoes,
            boolean endedStay) {
        return jdbc.sql("""
                insert into members.status_decision (member_id, kind, makes, unit_id, effective_on, planned_until, number,
                    signed_on, issuer, reason, document_id, undoes, ended_stay, official_before, recorded_by, recorded_at)
                values (:member, :kind, :makes, :unit, :from, :until, :number, :signed, :issuer, :reason,
                    (select d.id from documents.document d where d.id = :document), :undoes, :ended, :official, :by, :now)
                returning id
                """)
                .param("member", kept.id())
                .param("kind", kind)
                .param("makes", makes.name())
                .param("unit", kept.unitId())
                .param("from", paper.effectiveOn())
                .param("until", paper.plannedUntil(), java.sql.Types.DATE)
                .param("number", paper.number())
                .param("signed", paper.signedOn(), java.sql.Types.DATE)
                .param("issuer", paper.issuer())
                .param("reason", paper.reason())
                .param("document", paper.document(), java.sql.Types.OTHER)
                .param("undoes", undoes, java.sql.Types.OTHER)
                .param("ended", endedStay)
                .param("official", kept.officialOn(), java.sql.Types.DATE)
                .param("by", actor.person(), java.sql.Types.OTHER)
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
    }
}
