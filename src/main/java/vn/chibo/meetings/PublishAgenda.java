package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Freezes the programme under its version and tells every member of the cell. The committee has agreed before; where it
 * has not, the reason is recorded and shown. A later change is announced as a new version, never slipped in.
 */
@UseCase
public class PublishAgenda {
    private final Preparations preparations;
    private final Agreement agreement;
    private final Programmes programmes;
    private final Notices notices;
    private final Clock clock;
    private final Publications publications;

    PublishAgenda(
            Preparations preparations,
            Agreement agreement,
            Programmes programmes,
            Notices notices,
            Clock clock,
            Publications publications) {
        this.preparations = preparations;
        this.agreement = agreement;
        this.programmes = programmes;
        this.notices = notices;
        this.clock = clock;
        this.publications = publications;
    }

    /** As {@link #publish(Actor, MeetingId, String, boolean)}, to the same readers as the version before. */
    public int publish(Actor actor, MeetingId id, String reason) {
        return publish(actor, id, reason, publications.toSuperior(id));
    }

    /**
     * The version announced.
     *
     * @param reason why it goes out although the committee has not agreed on it; may be empty when it has
     * @param toSuperior the superior committee is told as well
     */
    public int publish(Actor actor, MeetingId id, String reason, boolean toSuperior) {
        Preparation meeting = preparations.changing(actor, id, Permission.PUBLISH_MEETING);
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (meeting.startsAt() == null || meeting.startsAt().isBefore(now)) {
            throw new RuleViolation("meetings.publication.time-passed");
        }
        boolean agreed = !meeting.agendaChanged() && agreement.of(actor, id).reached();
        if (!agreed && reason.isBlank()) {
            throw RuleViolation.at("reason", "meetings.publication.not-agreed");
        }
        return announce(actor, meeting, new Publications.Sending(reason.strip(), toSuperior, now));
    }

    private int announce(Actor actor, Preparation meeting, Publications.Sending sending) {
        Programme programme = programmes.asItStands(actor, meeting.id());
        if (programme.items().isEmpty()) {
            throw new RuleViolation("meetings.committee.no-items");
        }
        int version = publications.write(actor, meeting, programme, sending);
        int told = notices.tell(actor, meeting, version, sending.at());
        publications.announced(actor, meeting, programme, version, told, sending);
        return version;
    }
}
