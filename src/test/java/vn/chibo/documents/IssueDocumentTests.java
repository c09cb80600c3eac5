package vn.chibo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.ChiboTest;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.World;

@ChiboTest
class IssueDocumentTests {
    private static final LocalDate TERM = LocalDate.of(2025, 6, 1);

    @Autowired
    World world;

    @Autowired
    IssueDocument issue;

    @Autowired
    StoredFiles files;

    @Autowired
    StoreFile store;

    @Autowired
    JsonMapper json;

    private int issue(World.Cell cell, World.Someone by, PartyDocument content) {
        return issue.issue(by.actor(), cell.id, new DocumentId(UUID.randomUUID()), content, TERM, PageLayout.shipped());
    }

    @Test
    void numbersEachTypeAndTermFromOne() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        assertThat(issue(cell, an, Samples.resolution())).isEqualTo(1);
        assertThat(issue(cell, an, Samples.resolution())).isEqualTo(2);
        assertThat(issue(cell, an, Samples.minutes())).isEqualTo(1);
        var id = new DocumentId(UUID.randomUUID());
        LocalDate next = TERM.plusYears(5);
        assertThat(issue.issue(an.actor(), cell.id, id, Samples.resolution(), next, PageLayout.shipped()))
                .isEqualTo(1);
    }

    @Test
    void leavesNoGapWhenManyIssueAtOnceAndSomeFail() throws Exception {
        var cell = world.cell("Chi bộ Hai");
        var an = cell.secretary("Trần Văn An");
        var other = world.cell("Chi bộ Hai B");
        var taken = new DocumentId(UUID.randomUUID());
        var by = other.secretary("Lê Thị Bình").actor();
        issue.issue(by, other.id, taken, Samples.letter(), TERM, PageLayout.shipped());
        var same = new DocumentId(UUID.randomUUID());
        Callable<Integer> good = () -> issue(cell, an, Samples.letter());
        Callable<Integer> twice =
                () -> issue.issue(an.actor(), cell.id, same, Samples.letter(), TERM, PageLayout.shipped());
        Callable<Integer> failing =
                () -> issue.issue(an.actor(), cell.id, taken, Samples.letter(), TERM, PageLayout.shipped());
        try (var threads = Executors.newFixedThreadPool(4)) {
            var results = threads.invokeAll(List.of(
                    good, failing, twice, good, good, failing, good, twice, good, good, failing, good, twice, good));
            assertThat(results.stream()
                            .filter(result -> result.state() == Future.State.SUCCESS)
                            .map(Future::resultNow)
                            .distinct())
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9);
            assertThat(results.stream().filter(result -> result.state() == Future.State.FAILED))
                    .hasSize(3)
                    .allMatch(result -> result.exceptionNow() instanceof NotFound);
        }
    }

    @Test
    void theSameIdIsIssuedOnce() {
        var cell = world.cell("Chi bộ Ba");
        var an = cell.secretary("Trần Văn An");
        var id = new DocumentId(UUID.randomUUID());
        for (int time = 0; time < 2; time++) {
            assertThat(issue.issue(an.actor(), cell.id, id, Samples.resolution(), TERM, PageLayout.shipped()))
                    .isEqualTo(1);
        }
        assertThat(issue(cell, an, Samples.resolution())).isEqualTo(2);
    }

    @Test
    void keepsBothFilesAndBringsThemBackWhole() throws Exception {
        var cell = world.cell("Chi bộ Bốn");
        var an = cell.secretary("Trần Văn An");
        var id = new DocumentId(UUID.randomUUID());
        issue.issue(an.actor(), cell.id, id, Samples.resolution(), TERM, PageLayout.shipped());
        StoredFile pdf = files.newest(an.actor(), id, FileFormat.PDF);
        assertThat(pdf.name()).startsWith("01-NQ-CB NGHỊ QUYẾT về lãnh đạo").endsWith(".pdf");
        assertThat(Written.pdfText(files.chunk(an.actor(), pdf, 0))).contains("Số 01-NQ/CB");
        StoredFile docx = files.newest(an.actor(), id, FileFormat.DOCX);
        assertThat(Written.docxText(files.chunk(an.actor(), docx, 0))).contains("Số 01-NQ/CB");

        byte[] large = new byte[StoreFile.CHUNK * 2 + 1];
        store.store(an.actor(), id, FileFormat.PDF, "../quét có dấu.PDF", large);
        StoredFile scan = files.newest(an.actor(), id, FileFormat.PDF);
        assertThat(scan.name()).isEqualTo(".. quét có dấu.pdf");
        assertThat(scan.chunks()).isEqualTo(3);
        assertThat(files.chunk(an.actor(), scan, 2)).hasSize(1);
    }

    @Test
    void anotherCellSeesNothingAndAMemberMayNotIssue() {
        var cell = world.cell("Chi bộ Năm");
        var an = cell.secretary("Trần Văn An");
        var other = world.cell("Chi bộ Sáu", cell.parent).secretary("Lê Thị Bình");
        var member = cell.member("Hồ Văn Cúc");
        var id = new DocumentId(UUID.randomUUID());
        issue.issue(an.actor(), cell.id, id, Samples.minutes(), TERM, PageLayout.shipped());
        assertThatThrownBy(() -> files.newest(other.actor(), id, FileFormat.PDF))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> store.store(other.actor(), id, FileFormat.PDF, "a.pdf", new byte[1]))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> issue(cell, other, Samples.minutes())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> issue(cell, member, Samples.minutes())).isInstanceOf(Refused.class);
        assertThat(files.newest(member.actor(), id, FileFormat.PDF).size()).isPositive();
    }

    @Test
    void refusesASecrecyMarkAnywhere() {
        var cell = world.cell("Chi bộ Bảy");
        var an = cell.secretary("Trần Văn An");
        var plain = Samples.minutes();
        var marked = new PartyDocument(
                plain.type(),
                plain.head(),
                plain.subject(),
                List.of(),
                List.of(Block.Paragraph.plain("Nội dung\nTỐI MẬT")),
                plain.signatures(),
                plain.recipients(),
                false);
        assertThatThrownBy(() -> issue(cell, an, marked))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("documents.secrecy.refused");
    }

    @Test
    void contentComesBackFromJsonAsItWas() {
        for (PartyDocument content : List.of(Samples.resolution(), Samples.minutes(), Samples.letter())) {
            assertThat(json.readValue(json.writeValueAsString(content), PartyDocument.class))
                    .isEqualTo(content);
        }
    }
}
