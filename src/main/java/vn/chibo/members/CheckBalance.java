package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.TheProgram;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UseCase;

/**
 * Each night: does each cell's count follow from the last one and the movements since, has the past been changed, does
 * every member sit in just one cell, are the kept movements those of the periods. What does not add up is a finding,
 * until it does again.
 */
@Component
class CheckBalance {
    private final OneNight night;
    private final Clock clock;

    CheckBalance(OneNight night, Clock clock) {
        this.night = night;
        this.clock = clock;
    }

    /** Asked every ten minutes, so that a night the program was off is made up for; done once for each day. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 120_000)
    void run() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        if (!night.done(TheProgram.itself(), yesterday)) {
            night.check(TheProgram.itself(), yesterday);
        }
    }

    /** The check of one day that is over. */
    @UseCase
    static class OneNight {
        private static final String COUNT = """
                select a.unit_id, count(*)::int as members from members.affiliation a
                join members.standing s on s.member_id = a.member_id and s.valid @> %1$s
                where a.valid @> %1$s and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
                group by a.unit_id
                """;

        private final JdbcClient jdbc;
        private final JsonMapper json;

        OneNight(JdbcClient jdbc, JsonMapper json) {
            this.jdbc = jdbc;
            this.json = json;
        }

        private record Odd(
                UUID unit,
                String kind,
                @Nullable UUID member,
                LocalDate day,
                @Nullable Integer counted,
                @Nullable Integer expected) {}

        boolean done(Actor program, LocalDate day) {
            return jdbc.sql("select exists (select 1 from members.balance where day >= ?)")
                    .param(day)
                    .query(Boolean.class)
                    .single();
        }

        void check(Actor program, LocalDate day) {
            List<Odd> found = jdbc.sql("select * from members.odd(:day)")
                    .param("day", day)
                    .query(Odd.class)
                    .list();
            String odd = json.writeValueAsString(found);
            jdbc.sql("""
                    update members.balance_finding f set settled_on = :day
                    where settled_on is null
                      and (f.kind = 'PAST_CHANGED' and f.found_on < cast(:day as date) - 30
                        or f.kind <> 'PAST_CHANGED' and not exists (
                            select 1 from jsonb_to_recordset(cast(:odd as jsonb)) as o (unit uuid, kind text, member uuid)
                            where o.unit = f.unit_id and o.kind = f.kind and o.member is not distinct from f.member_id))
                    """).param("day", day).param("odd", odd).update();
            jdbc.sql("""
                    insert into members.balance_finding (unit_id, unit_path, kind, member_id, day, counted, expected, found_on)
                    select o.unit, u.path, o.kind, o.member, o.day, o.counted, o.expected, :day
                    from jsonb_to_recordset(cast(:odd as jsonb)) as o (unit uuid, kind text, member uuid, day date,
                        counted int, expected int)
                    join organisations.unit u on u.id = o.unit
                    where not exists (select 1 from members.balance_finding f where f.settled_on is null
                                        and f.unit_id = o.unit and f.kind = o.kind
                                        and f.member_id is not distinct from o.member
                                        and (f.kind <> 'PAST_CHANGED' or f.day = o.day))
                    """).param("day", day).param("odd", odd).update();
            jdbc.sql("""
                    insert into members.balance as b (unit_id, day, members)
                    select u.id, :day, coalesce(n.members, 0)
                    from organisations.unit u left join (%s) n on n.unit_id = u.id
                    where n.members is not null or exists (select 1 from members.balance k where k.unit_id = u.id)
                    on conflict (unit_id) do update set day = excluded.day, members = excluded.members
                    """.formatted(COUNT.formatted("cast(:day as date)")))
                    .param("day", day)
                    .update();
            mend(found);
        }

        /** What is derived and differs is derived again; the finding tells of it until the next night. */
        private void mend(List<Odd> found) {
            UUID[] differing = found.stream()
                    .filter(odd -> odd.kind().equals("MOVEMENTS"))
                    .map(Odd::unit)
                    .toArray(UUID[]::new);
            if (differing.length > 0) {
                jdbc.sql("select members.mend_moved(?)")
                        .param(differing)
                        .query()
                        .listOfRows();
            }
        }
    }
}
