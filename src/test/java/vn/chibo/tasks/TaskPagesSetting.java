package vn.chibo.tasks;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.ui.Desk;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;
import vn.chibo.world.World.Someone;

/** A cell with tasks given to its comrades. */
@ChiboTest
@Transactional
abstract class TaskPagesSetting {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    AssignTask assign;

    @Autowired
    ReportProgress report;

    @Autowired
    ChangeTask change;

    @Autowired
    TaskBoard board;

    @Autowired
    Completion completion;

    @Autowired
    TaskFigures figures;

    @Autowired
    List<Desk> desks;

    @Autowired
    Clock clock;

    World.Cell cell;
    Someone an;
    Someone binh;
    Someone chi;
    LocalDate today;

    @BeforeEach
    void people() {
        cell = world.cell("Chi bộ Trường thử");
        an = cell.secretary("Trần Văn An");
        binh = cell.member("Lê Thị Bình");
        chi = cell.member("Phạm Kim Chi");
        today = LocalDate.now(clock);
    }

    MvcTestResult get(Someone who, String url) {
        return mvc.get().uri(url).with(SignedIn.as(who)).exchange();
    }

    MvcTestResult post(Someone who, String url, String... fields) {
        var request = mvc.post().uri(url).with(SignedIn.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    TaskId given(Someone owner, String title, String target, LocalDate due) {
        LocalDate month = today.withDayOfMonth(1);
        return assign.fromMeeting(
                an.actor(),
                cell.id,
                new NewTask(owner.member(), title, target, month, due, SourceKind.CONCLUSION, UUID.randomUUID()));
    }
}
