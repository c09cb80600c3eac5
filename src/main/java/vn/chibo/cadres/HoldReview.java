package vn.chibo.cadres;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Reviews the cadre corps (rà soát, đánh giá): the list is computed, the conclusions are written, then it is sealed. */
@UseCase
public class HoldReview {
    private static final int FIRST_YEAR = 1930;
    private static final int LAST_YEAR = 2200;

    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final Corps corps;
    private final Levels levels;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HoldReview(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            Corps corps,
            Levels levels,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.corps = corps;
        this.levels = levels;
        this.clock = clock;
        this.events = events;
    }

    /** @param horizon the year at whose end ages are told */
    public ReviewId begin(Actor actor, UnitId unit, String title, LocalDate heldOn, int horizon) {
        access.require(actor, Permission.KEEP_CADRES, unit);
        if (horizon < FIRST_YEAR || horizon > LAST_YEAR) {
            throw RuleViolation.at("horizon", "cadres.year.unreadable");
        }
        UUID id = jdbc.sql("""
                insert into cadres.review (unit_id, unit_path, title, held_on, horizon, recorded_at)
                values (?, ?, ?, ?, ?, ?) returning id
                """)
                .param(unit.value())
                .param(paths.path(unit).orElseThrow(NotFound::new))
                .param(Words.required("title", title, Words.SHORT))
                .param(Words.past("heldOn", heldOn, LocalDate.now(clock)))
                .param(horizon)
                .param(OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        events.publishEvent(new ReviewBegun(unit, id, title, heldOn));
        return new ReviewId(id);
    }

    /** The conclusion on one comrade; may be mended until the review is concluded. */
    public void word(Actor actor, ReviewId review, PersonId person, String words) {
        Open open = open(actor, review);
        boolean listed = corps.on(actor, new UnitId(open.unit()), open.heldOn()).stream()
                .anyMatch(holder -> holder.person().equals(person.value()));
        if (!listed) {
            throw new NotFound();
        }
        jdbc.sql("""
                insert into cadres.review_word values (?, ?, ?)
                on conflict (review_id, person_id) do update set words = excluded.words
                """)
                .param(review.value())
                .param(person.value())
                .param(Words.required("words", words, Words.LONG))
                .update();
        events.publishEvent(new ReviewWorded(new UnitId(open.unit()), review.value(), person.value()));
    }

    /** Seals the list as it stands with the conclusion on the whole; refused while a comrade has no conclusion. */
    public void conclude(Actor actor, ReviewId review, String conclusion) {
        Open open = open(actor, review);
        UnitId unit = new UnitId(open.unit());
        String words = Words.required("conclusion", conclusion, Words.CONCLUSION);
        List<Holder> holders = corps.on(actor, unit, open.heldOn());
        requireWords(review, holders);
        var rules = levels.on(open.path(), open.heldOn());
        for (int place = 0; place < holders.size(); place++) {
            Holder holder = holders.get(place);
            keep(review, place + 1, holder, rules.gaps(holder.kind(), holder.professional(), holder.theory()));
        }
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("update cadres.review set conclusion = ?, concluded_on = ? where id = ?")
                .param(words)
                .param(today)
                .param(review.value())
                .update();
        events.publishEvent(new ReviewConcluded(unit, review.value(), open.title(), today));
    }

    private void requireWords(ReviewId review, List<Holder> holders) {
        List<UUID> worded = jdbc.sql("select person_id from cadres.review_word where review_id = ?")
                .param(review.value())
                .query(UUID.class)
                .list();
        List<String> missing = holders.stream()
                .filter(holder -> !worded.contains(holder.person()))
                .map(Holder::name)
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw RuleViolation.at("conclusion", "cadres.review.people-missing", String.join(", ", missing));
        }
    }

    private void keep(ReviewId review, int place, Holder holder, List<Levels.Gap> gaps) {
        jdbc.sql("""
                insert into cadres.review_line (review_id, place, person_id, kind, at, since, until, term_end, birth_date,
                    professional, theory, lacking)
                values (:review, :place, :person, :kind, :at, :since, :until, :termEnd, :birth, :professional, :theory,
                    :lacking)
                """)
                .param("review", review.value())
                .param("place", place)
                .param("person", holder.person())
                .param("kind", holder.kind())
                .param("at", holder.at())
                .param("since", holder.since())
                .param("until", holder.until(), Types.DATE)
                .param("termEnd", holder.termEnd(), Types.DATE)
                .param("birth", holder.birthDate(), Types.DATE)
                .param("professional", holder.professional())
                .param("theory", holder.theory())
                .param("lacking", gaps.stream().map(gap -> gap.kind().name()).toArray(String[]::new))
                .update();
    }

    private Open open(Actor actor, ReviewId review) {
        Open open =
                jdbc.sql("""
                select unit_id as unit, unit_path as path, title, held_on, concluded_on from cadres.review
                where id = ? for update
                """).param(review.value()).query(Open.class).optional().orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_CADRES, new UnitId(open.unit()));
        if (open.concludedOn() != null) {
            throw new RuleViolation("cadres.review.sealed", open.concludedOn());
        }
        return open;
    }

    private record Open(
            UUID unit,
            String path,
            String title,
            LocalDate heldOn,
            @Nullable LocalDate concludedOn) {}
}
