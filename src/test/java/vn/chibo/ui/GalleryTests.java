package vn.chibo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;

/** Each component renders, in both languages, without a server; the pages are left in target/gallery to be looked at. */
class GalleryTests {
    private static final Path SEEN = Path.of("target/gallery");
    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-25T01:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private Pages pages;

    @BeforeEach
    void pages() throws IOException {
        Navigation places = actor -> List.of(
                Place.of(Place.Group.WORK, 1, "gallery.desk", "/ui").onPhone("gallery.today"),
                Place.of(Place.Group.WORK, 2, "gallery.sessions", "/meetings").onPhone("gallery.sessions"),
                Place.of(Place.Group.WORK, 3, "gallery.resolutions", "/tasks")
                        .onPhone("gallery.tasks")
                        .waiting(3),
                Place.of(Place.Group.PEOPLE, 1, "gallery.members", "/members"),
                Place.of(Place.Group.PEOPLE, 2, "gallery.admissions", "/admissions")
                        .noting(4),
                Place.of(Place.Group.SUMMARY, 1, "gallery.documents", "/documents")
                        .onPhone("gallery.documents"));
        VisitorSource visitors = (actor, request) ->
                new Visitor("Phạm Minh Khang", "Chi bộ Đào tạo", "Đảng bộ Trường Phương Nam", List.of());
        pages = new Pages(
                new Words().messageSource(),
                new OneReading(),
                DAY,
                new ResourceUrlProvider(),
                List.of(places),
                Optional.of(visitors),
                List.of(),
                List.of(),
                List.of(new Nothing()));
    }

    @Test
    void showsEachComponentInVietnamese() throws IOException {
        String html = render("gallery-vi", "vi");
        assertThat(html)
                .contains("<html lang=\"vi\"", "aria-current=\"step\"", "aria-invalid=\"true\"", "88,2%", "Vì sao?")
                .contains("3<span class=\"visually-hidden\"> việc đang chờ</span>");
    }

    @Test
    void showsEachComponentInEnglish() throws IOException {
        assertThat(render("gallery-en", "en")).contains("<html lang=\"en\"", "88.2%", "Why?");
    }

    @Test
    void remembersThemeAndLargeType() throws IOException {
        assertThat(render("gallery-dark", "vi", new Cookie("theme", "dark"), new Cookie("type", "large")))
                .contains("data-theme=\"dark\"", "data-type=\"large\"");
    }

    @Test
    void whoHasNotSignedInSeesNoFrame() throws IOException {
        var response = new MockHttpServletResponse();
        pages.render(new GalleryPage(), new MockHttpServletRequest("GET", "/ui"), response);
        assertThat(response.getContentAsString())
                .doesNotContain("class=\"side\"")
                .contains("<h1");
    }

    @Test
    void anErrorIsShownEvenWhenItsFrameFails() throws IOException {
        VisitorSource broken = (actor, request) -> {
            throw new IllegalStateException("no database");
        };
        var without = new Pages(
                new Words().messageSource(),
                new OneReading(),
                DAY,
                new ResourceUrlProvider(),
                List.of(),
                Optional.of(broken),
                List.of(),
                List.of(),
                List.of());
        var response = new MockHttpServletResponse();
        without.renderError(ErrorPage.of(HttpStatus.SERVICE_UNAVAILABLE, ""), asSomebody(), response);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString())
                .contains("Chương trình đang bận")
                .doesNotContain("class=\"side\"");
    }

    private static MockHttpServletRequest asSomebody() {
        var request = new MockHttpServletRequest("GET", "/ui");
        request.setAttribute(
                Actor.class.getName(),
                new Actor(new UUID(0, 1), new UUID(0, 2), null, "1.", EnumSet.allOf(Permission.class)));
        return request;
    }

    private String render(String name, String language, Cookie... more) throws IOException {
        var request = asSomebody();
        var cookies = new ArrayList<>(List.of(more));
        cookies.add(new Cookie("language", language));
        request.setCookies(cookies.toArray(Cookie[]::new));
        var response = new MockHttpServletResponse();
        pages.render(new GalleryPage(), request, response);
        Files.createDirectories(SEEN);
        Files.writeString(SEEN.resolve(name + ".html"), response.getContentAsString());
        return response.getContentAsString();
    }

    private static class Nothing implements Finder {
        @Override
        public String heading() {
            return "ui.search";
        }

        @Override
        public List<Found> find(Actor actor, String words) {
            return List.of();
        }
    }
}
