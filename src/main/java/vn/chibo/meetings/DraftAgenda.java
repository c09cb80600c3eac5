package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Drafts the programme of a cell's next regular session in one step, out of what the program already knows: last month's
 * results against targets, unfinished tasks, probations complete, topics promised, the thematic topic when due. The
 * secretary (or the deputy, or an assigned committee member) then changes it at will.
 */
@UseCase
public class DraftAgenda {
    private final Access access;
    private final OrganisationPaths paths;
    private final NextSession next;
    private final AgendaProposals proposals;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DraftAgenda(
            Access access,
            OrganisationPaths paths,
            NextSession next,
            AgendaProposals proposals,
            Clock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.paths = paths;
        this.next = next;
        this.proposals = proposals;
        this.clock = clock;
        this.events = events;
    }

    /** For the first month ahead that has no regular session yet. */
    public MeetingId draft(Actor actor, UnitId cell) {
        access.require(actor, Permission.PREPARE_MEETING, cell);
        String path = paths.path(cell).orElseThrow(NotFound::new);
        return draft(actor, cell, next.period(cell, path, LocalDate.now(clock)));
    }

    /** The session a month has already, so that who presses second opens what the first one drafted. */
    public Optional<MeetingId> drafted(Actor actor, UnitId cell, YearMonth period) {
        access.require(actor, Permission.PREPARE_MEETING, cell);
        return next.of(cell, period);
    }

    /** For a month; the day and the hour are the usual ones, both may be changed afterwards. */
    public MeetingId draft(Actor actor, UnitId cell, YearMonth period) {
        access.require(actor, Permission.PREPARE_MEETING, cell);
        String path = paths.path(cell).orElseThrow(NotFound::new);
        LocalDateTime start = next.start(cell, path, period);
        NextSession.Opened opened = next.open(actor, cell, path, period, start);
        int items = proposals.take(actor, opened, cell, path, period, start.toLocalDate());
        events.publishEvent(new AgendaDrafted(cell, opened.meeting().value(), period, items));
        return opened.meeting();
    }
}
