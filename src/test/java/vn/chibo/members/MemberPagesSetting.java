package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Two cells with a secretary and a teacher, and requests in their names. */
@ChiboTest
@Transactional
abstract class MemberPagesSetting {
    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Autowired
    CheckImport checkImport;

    @Autowired
    KeepMember keep;

    @Autowired
    Roster roster;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    java.time.Clock clock;

    World.Cell cell;
    World.Someone secretary;
    World.Someone teacher;
    World.Someone stranger;

    @BeforeEach
    void peopleTwoCells() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        teacher = cell.member("Nguyễn Thị Hà");
        cell.probationary("Lê Minh Tâm", LocalDate.of(2025, 11, 20));
        stranger = world.cell("Chi bộ Trường THPT Cửu Long").secretary("Đặng Thị Lạ");
    }

    MemberId entered(String name, LocalDate joined) {
        String day = java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy").format(joined);
        return keep.enter(secretary.actor(), cell.id, Map.of("FULL_NAME", name, "JOINED_ON", day));
    }

    long opened() {
        return jdbc.sql("select count(*) from members.file_opening where member_id = ?")
                .param(teacher.member().value())
                .query(Long.class)
                .single();
    }

    String upload(World.Someone someone, byte[] file) {
        var result = browser.post()
                .uri("/members/imports")
                .multipart()
                .file(new MockMultipartFile("file", "danh sách.xlsx", "application/octet-stream", file))
                .with(SignedIn.as(someone))
                .with(csrf())
                .exchange();
        assertThat(result).hasStatus3xxRedirection();
        return result.getResponse().getRedirectedUrl();
    }

    MvcTestResult get(World.Someone someone, String address) {
        return browser.get().uri(address).with(SignedIn.as(someone)).exchange();
    }

    MvcTestResult post(World.Someone someone, String address, Map<String, String> form) {
        var request = browser.post().uri(address).with(SignedIn.as(someone)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
