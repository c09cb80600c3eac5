package vn.chibo.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.members.KeepMember;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Turning the pages of a list shows everybody once, in order, whatever comes in between. */
@ChiboTest
@Transactional
class MemberSlicesTests {
    private static final int SIZE = 6;
    private static final int PEOPLE = 20;

    @Autowired
    World world;

    @Autowired
    KeepMember keep;

    @Autowired
    MemberQueries queries;

    @Autowired
    MemberSlices slices;

    @Autowired
    MockMvcTester browser;

    private World.Cell cell;
    private World.Someone secretary;
    private int born;

    /** Five names, four comrades each; three days of joining; one of the names begins with a letter of its own. */
    @BeforeEach
    void manyWithEqualNames() {
        cell = world.cell("Chi bộ Trường THPT Sông Trà");
        secretary = cell.secretary("Phạm Minh Khang");
        register(PEOPLE - 1);
        world.cell("Chi bộ Trường THPT Nơi Khác").secretary("Nguyễn Văn An");
        queries.cells(secretary.actor()); // enters the scope for what follows in this transaction
    }

    @Test
    void everybodyOnceInEveryOrderForwardAndBack() {
        for (int present : new int[] {PEOPLE, Integer.MAX_VALUE}) { // gathered, and walked as in a province
            for (Column sort : new Column[] {null, Column.JOINED, Column.AGE, Column.SINCE}) {
                for (boolean descending : sort == null ? new boolean[] {false} : new boolean[] {false, true}) {
                    List<UUID> whole = slices.of(
                                    secretary.actor(), filter(sort, descending, "", ""), present, PEOPLE + 1)
                            .ids();
                    assertThat(whole)
                            .as("%s %s", sort, descending)
                            .hasSize(PEOPLE)
                            .doesNotHaveDuplicates();
                    assertThat(forward(sort, descending, present)).isEqualTo(whole);
                    assertThat(backward(sort, descending, present, whole.getLast()))
                            .isEqualTo(whole.subList(0, PEOPLE - 1));
                }
            }
        }
    }

    @Test
    void whoComesInBetweenShiftsNobody() {
        List<UUID> before = forward(null, false, PEOPLE);
        List<UUID> first = page(null, false, PEOPLE, "", "");
        register("Bùi Văn An", "03/02/2010"); // stands on the page that was turned
        register("Vũ Thị Yến", "03/02/2010");
        queries.cells(secretary.actor());
        List<UUID> rest = new ArrayList<>(first);
        follow(rest, null, false, PEOPLE + 2);
        assertThat(rest).doesNotHaveDuplicates().containsSubsequence(before).hasSize(PEOPLE + 1);
    }

    @Test
    void thePageNamesWhereTheNextOneBeginsAndAStrangersComradeIsNoPlaceToBegin() {
        register(55 - PEOPLE);
        String first = get("/members");
        assertThat(first).contains("1–50");
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(next).contains("page=2", "after=");
        String second = get(next);
        assertThat(second).contains("51–55").contains("rel=\"prev\"");
        assertThat(second.split("data-label=\"Chi bộ\"")).hasSizeLessThanOrEqualTo(55 - MemberFilter.SIZE + 1);
        UUID stranger = world.cell("Chi bộ Lạ").secretary("Đỗ Thị Lạ").member().value();
        assertThat(get("/members?page=2&after=" + stranger))
                .contains("Lê Văn An")
                .doesNotContain("Đỗ Thị Lạ");
    }

    private List<UUID> forward(@Nullable Column sort, boolean descending, int present) {
        List<UUID> seen = new ArrayList<>(page(sort, descending, present, "", ""));
        follow(seen, sort, descending, present);
        return seen;
    }

    private void follow(List<UUID> seen, @Nullable Column sort, boolean descending, int present) {
        for (List<UUID> page = seen; !page.isEmpty(); seen.addAll(page)) {
            page = List.copyOf(page(sort, descending, present, seen.getLast().toString(), ""));
        }
    }

    private List<UUID> backward(@Nullable Column sort, boolean descending, int present, UUID last) {
        List<UUID> seen = new ArrayList<>();
        UUID before = last;
        for (List<UUID> page = page(sort, descending, present, "", before.toString()); !page.isEmpty(); ) {
            seen.addAll(0, page);
            page = page(sort, descending, present, "", page.getFirst().toString());
        }
        return seen;
    }

    private List<UUID> page(@Nullable Column sort, boolean descending, int present, String after, String before) {
        return slices.of(secretary.actor(), filter(sort, descending, after, before), present, SIZE)
                .ids();
    }

    private static MemberFilter filter(@Nullable Column sort, boolean descending, String after, String before) {
        return new MemberFilter("", "", "", List.of(), Column.USUAL, sort, descending, 1, after, before, "");
    }

    private void register(int people) {
        String[] names = {"Nguyễn Văn An", "Nguyễn Văn Ân", "Đặng Thị Đào", "Trần Thị Lan", "Lê Văn An"};
        for (int i = 1; i <= people; i++) {
            register(names[i % names.length], "03/02/" + (2010 + i % 3));
        }
    }

    /** Born on days of their own, or they would be taken for the same. */
    private void register(String name, String joined) {
        keep.enter(
                secretary.actor(),
                cell.id,
                Map.of(
                        "FULL_NAME",
                        name,
                        "BIRTH_DATE",
                        "01/02/" + (1920 + born++),
                        "JOINED_ON",
                        joined,
                        "OFFICIAL_ON",
                        joined.replaceAll("\\d$", "9")));
    }

    private String get(String address) {
        var result = browser.get()
                .uri(java.net.URI.create(address))
                .with(SignedIn.as(secretary))
                .exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
