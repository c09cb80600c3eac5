package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.ActingPosts;
import vn.chibo.access.KeepDelegations;
import vn.chibo.access.Role;
import vn.chibo.access.TheProgram;
import vn.chibo.shared.MovableClock;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class DelegationPagesTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    KeepDelegations delegations;

    @Autowired
    HoldPost posts;

    @Autowired
    ActingPosts acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private World.Cell cell;
    private World.Someone an;
    private World.Someone ha;
    private LocalDate today;

    @BeforeEach
    void aSecretaryAndAMember() {
        cell = world.cell("Chi bộ Một");
        an = cell.secretary("Trần Văn An");
        ha = cell.member("Lê Thị Hà");
        today = LocalDate.now(clock);
    }

    @Test
    void aSecretaryLetsAComradeActForAWhileAndBothSeeIt() {
        assertThat(get(an, "/delegations")).hasStatusOk().bodyText().contains("Lê Thị Hà", "Nhiều nhất 90 ngày");
        assertThat(give(an, Map.of())).hasRedirectedUrl("/delegations");

        assertThat(may(ha, Permission.KEEP_ACCOUNTS)).isTrue();
        assertThat(get(ha, "/me")).bodyText().contains("Của Trần Văn An", "đi công tác tỉnh", "Bí thư");
        assertThat(get(an, "/me")).bodyText().contains("Cho Lê Thị Hà");
        assertThat(mvc.get().uri("/delegations").cookie(English.COOKIE).with(SignedIn.as(an)))
                .bodyText()
                .contains("To Lê Thị Hà", "In force or to come");
    }

    @Test
    void itEndsByItself() {
        give(an, Map.of("until", today.plusDays(2).toString()));
        var stood = clock.ahead();
        try {
            clock.moveTo(clock.instant().plus(java.time.Duration.ofDays(3)));
            assertThat(may(ha, Permission.KEEP_ACCOUNTS)).isFalse();
            assertThat(get(ha, "/me")).bodyText().contains("Đã hết");
        } finally {
            clock.stand(stood);
        }
    }

    @Test
    void itEndsWithTheGiversPost() {
        give(an, Map.of());
        UUID post = jdbc.sql("select id from organisations.post where person_id = ?")
                .param(an.person().value())
                .query(UUID.class)
                .single();
        posts.end(TheProgram.itself(), new PostId(post), today);
        assertThat(may(ha, Permission.KEEP_ACCOUNTS)).isFalse();
        assertThat(may(ha, Permission.TAKE_PART)).isTrue();
    }

    @Test
    void whoGaveItTakesItBackAtOnceAndNobodyElse() {
        give(an, Map.of());
        String id = id();
        assertThat(post(ha, "/delegations/" + id + "/ending", Map.of())).hasStatus(404);
        assertThat(may(ha, Permission.KEEP_ACCOUNTS)).isTrue();
        assertThat(post(an, "/delegations/" + id + "/ending", Map.of())).hasRedirectedUrl("/delegations");
        assertThat(may(ha, Permission.KEEP_ACCOUNTS)).isFalse();
        assertThat(give(an, Map.of())).as("anew on the same day").hasRedirectedUrl("/delegations");
    }

    @Test
    void whatWasDelegatedIsNotPassedOn() {
        var binh = cell.member("Vũ Văn Bình");
        give(an, Map.of());
        var acted = acting.of(ha.actor().account()).getFirst();
        assertThat(acted.can(Permission.KEEP_ACCOUNTS)).isTrue();
        assertThatThrownBy(() ->
                        delegations.give(acted, binh.person().value(), Role.SECRETARY, today, today.plusDays(3), "thử"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("access.delegation.not-own");
        assertThat(get(ha, "/delegations")).bodyText().contains("không có gì để ủy quyền");
    }

    @Test
    void neverMoreThanTheGiverHas() {
        var deputy = cell.deputy("Đỗ Văn Cường");
        assertThat(give(deputy, Map.of("role", "SECRETARY")))
                .hasStatus(422)
                .bodyText()
                .contains("role-error");
        assertThat(give(an, Map.of("role", "ADMINISTRATOR"))).hasStatus(422);
        assertThat(delegations.offered(deputy.actor())).doesNotContain(Role.SECRETARY, Role.MEMBER);
        assertThat(give(deputy, Map.of("role", "DEPUTY"))).hasRedirectedUrl("/delegations");
        assertThat(may(ha, Permission.KEEP_ACCOUNTS)).isFalse();
    }

    @Test
    void badInputIsRefusedWithTheReason() {
        assertThat(give(an, Map.of("until", today.plusDays(90).toString())))
                .hasStatus(422)
                .bodyText()
                .contains("không dài quá 90 ngày");
        assertThat(give(an, Map.of("from", today.minusDays(1).toString()))).hasStatus(422);
        assertThat(give(an, Map.of("until", today.minusDays(1).toString()))).hasStatus(422);
        assertThat(give(an, Map.of("basis", " "))).hasStatus(422).bodyText().contains("basis-error");
        assertThat(give(an, Map.of("taker", ""))).hasStatus(422).bodyText().contains("taker-error");
        assertThat(give(an, Map.of("taker", an.person().value().toString()))).hasStatus(422);
        assertThat(give(an, Map.of())).hasRedirectedUrl("/delegations");
        assertThat(give(an, Map.of())).hasStatus(422).bodyText().contains("đã được ủy quyền");
    }

    @Test
    void aStrangerIsNotFound() {
        var stranger = world.cell("Chi bộ Hai").member("Người Lạ");
        assertThatThrownBy(() -> delegations.give(
                        an.actor(), stranger.person().value(), Role.DEPUTY, today, today.plusDays(3), "thử"))
                .isInstanceOf(NotFound.class);
        assertThat(give(an, Map.of("taker", stranger.person().value().toString())))
                .hasStatus(404);
    }

    @Test
    void everyRightAndRoleHasWordsInBothLanguages() {
        assertThat(get(an, "/roles")).hasStatusOk().bodyText().contains("Chủ trì kỳ sinh hoạt", "Phó bí thư");
        assertThat(mvc.get().uri("/roles").cookie(English.COOKIE).with(SignedIn.as(an)))
                .hasStatusOk()
                .bodyText()
                .contains("Roles and rights", "units below as well");
        assertThat(get(ha, "/roles")).hasStatus(403);
    }

    private boolean may(World.Someone someone, Permission permission) {
        return acting.of(someone.actor().account()).stream().anyMatch(post -> post.can(permission));
    }

    private String id() {
        return delegationIds().iterator().next();
    }

    private Set<String> delegationIds() {
        var body = new String(
                get(an, "/delegations").getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        var found = java.util.regex.Pattern.compile("/delegations/([\\w-]+)/ending")
                .matcher(body)
                .results()
                .map(result -> result.group(1))
                .collect(java.util.stream.Collectors.toSet());
        assertThat(found).isNotEmpty();
        return found;
    }

    private MvcTestResult give(World.Someone someone, Map<String, String> changes) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "taker", ha.person().value().toString(),
                "role", someone == an ? "SECRETARY" : "DEPUTY",
                "from", today.toString(),
                "until", today.plusDays(10).toString(),
                "basis", "đi công tác tỉnh"));
        typed.putAll(changes);
        return post(someone, "/delegations", typed);
    }

    private MvcTestResult get(World.Someone someone, String uri) {
        return mvc.get().uri(uri).with(SignedIn.as(someone)).exchange();
    }

    private MvcTestResult post(World.Someone someone, String uri, Map<String, String> typed) {
        var request = mvc.post().uri(uri).with(SignedIn.as(someone)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
