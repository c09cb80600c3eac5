package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chibo.ChiboTest;
import vn.chibo.launch.TestOwner;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Changed;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.World;

/** Two officers merge the same two records at the same moment, each keeping another one: one of them is told. */
@ChiboTest
class MergingAtOnceTests {
    @Autowired
    World world;

    @Autowired
    MergeMembers merge;

    private final JdbcTemplate owner = new JdbcTemplate(TestOwner.dataSource());

    @Test
    void ofTwoAtOnceOneMergesAndOneIsTold() throws Exception {
        var cell = world.cell("Chi bộ Cùng Lúc");
        var secretary = cell.secretary("Phạm Minh Khang");
        var deputy = cell.deputy("Lê Thị Phó");
        var one = cell.member("Nguyễn Thị Hà");
        var another = cell.probationary("Nguyễn Thị Hà", LocalDate.of(2025, 11, 20));
        var barrier = new CyclicBarrier(2);
        int told = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(
                    List.of(attempt(barrier, secretary, one, another), attempt(barrier, deputy, another, one)));
            for (var answer : answers) {
                try {
                    answer.get();
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOfAny(Changed.class, RuleViolation.class);
                    told++;
                }
            }
        }
        assertThat(told).isEqualTo(1);
        assertThat(owner.queryForObject(
                        "select count(*) from members.merging where other_person in (?, ?)",
                        Integer.class,
                        one.person().value(),
                        another.person().value()))
                .isEqualTo(1);
    }

    private Callable<MergingId> attempt(
            CyclicBarrier barrier, World.Someone officer, World.Someone kept, World.Someone other) {
        var choice = new MergeMembers.Choice(Set.of(), "nhập hai lần", version(kept.person()), version(other.person()));
        return () -> {
            barrier.await();
            return merge.merge(officer.actor(), kept.member(), other.person(), choice);
        };
    }

    private String version(PersonId person) {
        UUID id = person.value();
        return owner.queryForObject(
                "select m.version || '.' || p.version from members.member m join people.person p on p.id = m.person_id "
                        + "where p.id = ?",
                String.class,
                id);
    }
}
