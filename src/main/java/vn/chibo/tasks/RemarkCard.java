package vn.chibo.tasks;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/** The secretary's words on a card that was sent; with them it is settled. The words can be mended, not the card. */
@UseCase
public class RemarkCard {
    private final JdbcClient jdbc;
    private final Access access;
    private final Cards cards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemarkCard(JdbcClient jdbc, Access access, Cards cards, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.cards = cards;
        this.events = events;
        this.clock = clock;
    }

    public void remark(Actor actor, MemberId member, YearMonth month, String remark, int version) {
        MonthCard card = cards.of(actor, member, month);
        access.require(actor, Permission.REMARK_CARDS, card.unit());
        CardId id = card.id();
        if (id == null) {
            throw new RuleViolation("tasks.card.not-sent");
        }
        if (remark.isBlank()) {
            throw RuleViolation.at("remark", "tasks.card.remark-missing");
        }
        int changed = jdbc.sql("""
                update tasks.card set state = 'REMARKED', remark = :remark, remarked_at = :now, remarked_by = :by,
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("remark", remark.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("by", actor.requiredPerson())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Changed();
        }
        events.publishEvent(new CardRemarked(card.unit(), id.value(), member));
    }
}
