package vn.chibo.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;

/** The first parameter of every template: words and formats in the person's language, who looks, where one is. */
public final class Ui {
    private final HttpServletRequest request;
    private final MessageSource messages;
    private final Locale locale;
    private final Formats formats;
    private final ViewParts parts;
    private @Nullable Seen seen;

    Ui(HttpServletRequest request, MessageSource messages, ViewParts parts) {
        this.request = request;
        this.messages = messages;
        this.parts = parts;
        this.locale = Preferences.of(request).locale();
        this.formats = new Formats(locale);
    }

    /** The words for a key; arguments are formatted in the person's language. */
    public String t(String key, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = formats.argument(arguments[i]);
        }
        return messages.getMessage(key, shown, locale);
    }

    public boolean has(String key) {
        return messages.getMessage(key, null, null, locale) != null;
    }

    public Locale locale() {
        return locale;
    }

    public boolean vietnamese() {
        return locale.getLanguage().equals("vi");
    }

    public String date(@Nullable LocalDate day) {
        return formats.date(day);
    }

    public String date(@Nullable TemporalAccessor moment) {
        return formats.date(local(moment));
    }

    /** Day and month, for deadlines near by. */
    public String dayMonth(@Nullable LocalDate day) {
        return formats.dayMonth(day);
    }

    /** "Thứ Năm, 03/12/2026". */
    public String longDate(LocalDate day) {
        return formats.longDate(day);
    }

    /** "Thứ Năm 03/12", for days near by. */
    public String weekdayDate(LocalDate day) {
        return formats.weekdayDate(day);
    }

    public String time(TemporalAccessor moment) {
        return formats.time(moment instanceof LocalTime time ? time : localTime(moment));
    }

    public String dateTime(@Nullable TemporalAccessor moment) {
        return moment == null ? "" : date(moment) + " " + time(moment);
    }

    public String number(Number number) {
        return formats.number(number);
    }

    /** "88,2%"; empty when there is no base. Show the base beside it. */
    public String percent(long part, long base) {
        return formats.percent(part, base);
    }

    /** The two letters in the round mark: Phạm Minh Khang → PK. */
    public String initials(String name) {
        return Formats.initials(name);
    }

    /** Hà, of Nguyễn Thị Hà. */
    public String givenName(String name) {
        return Formats.givenName(name);
    }

    /** Whether any module can find something. */
    public boolean searches() {
        return parts.searches();
    }

    public LocalDate today() {
        return LocalDate.now(parts.clock());
    }

    /** This moment in milliseconds since 1970, by the program's clock. */
    public long now() {
        return parts.clock().millis();
    }

    public String path() {
        return request.getRequestURI();
    }

    /** The address as it was asked for, to come back to. */
    public String here() {
        return request.getMethod().equals("GET")
                ? request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString())
                : request.getRequestURI();
    }

    public String csrfName() {
        return csrf().map(CsrfToken::getParameterName).orElse("_csrf");
    }

    public String csrfToken() {
        return csrf().map(CsrfToken::getToken).orElse("");
    }

    private Optional<CsrfToken> csrf() {
        return Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    public Optional<Actor> actor() {
        return Optional.ofNullable((Actor) request.getAttribute(Actor.class.getName()));
    }

    /** Marks what this browser keeps for the person, apart from what it keeps for others; null before sign-in. */
    public @Nullable String account() {
        return actor().map(actor -> actor.account().toString()).orElse(null);
    }

    public boolean can(Permission permission) {
        return actor().filter(actor -> actor.can(permission)).isPresent();
    }

    /** Who looks, with the names; null for those who have not signed in. */
    public @Nullable Visitor visitor() {
        return seen().visitor();
    }

    public List<Place> places(Place.Group group) {
        return seen().places().stream().filter(place -> place.group() == group).toList();
    }

    public List<Place> phonePlaces() {
        return seen().places().stream()
                .filter(place -> !place.phone().isEmpty())
                .limit(4)
                .toList();
    }

    /** Asked once for a page, however often the page shows it: each module may ask the database. */
    private Seen seen() {
        if (seen == null) {
            seen = actor().map(actor -> parts.seen(actor, request)).orElse(Seen.NOBODY);
        }
        return seen;
    }

    /** Principles that concern what this page is about, such as {@code posts}. */
    public List<Principle> principles(String topic) {
        return actor().map(actor -> parts.principles(actor, topic, today(), locale))
                .orElse(List.of());
    }

    public boolean at(Place place) {
        return place.holds(path());
    }

    /** Whether this page is the one with the address, or one below it. */
    public boolean at(String url) {
        return Place.below(path(), url);
    }

    /** A sentence from the page before, such as "saved". */
    public @Nullable String flash() {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        Object key = flash == null ? null : flash.get(Flash.KEY);
        return key == null ? null : t((String) key, (Object[]) flash.get(Flash.ARGUMENTS));
    }

    public String theme() {
        return Preferences.of(request).theme();
    }

    public boolean largeType() {
        return Preferences.of(request).large();
    }

    /** The address of a file with its content's hash in it, so that browsers keep it for good. */
    public String asset(String path) {
        return parts.asset(path);
    }

    private static ZoneId zone() {
        return ZoneId.of("Asia/Ho_Chi_Minh");
    }

    private static @Nullable LocalDate local(@Nullable TemporalAccessor moment) {
        return switch (moment) {
            case null -> null;
            case Instant instant -> LocalDate.ofInstant(instant, zone());
            case OffsetDateTime at -> at.atZoneSameInstant(zone()).toLocalDate();
            default -> LocalDate.from(moment);
        };
    }

    private static LocalTime localTime(TemporalAccessor moment) {
        return switch (moment) {
            case Instant instant -> LocalTime.ofInstant(instant, zone());
            case OffsetDateTime at -> at.atZoneSameInstant(zone()).toLocalTime();
            default -> LocalTime.from(moment);
        };
    }

    private record Seen(@Nullable Visitor visitor, List<Place> places) {
        static final Seen NOBODY = new Seen(null, List.of());
    }

    /** What pages need from the rest of the program; one for all requests. */
    record ViewParts(
            Clock clock,
            UnaryOperator<String> assets,
            List<Navigation> navigations,
            Optional<VisitorSource> visitors,
            List<PrincipleSource> sources,
            boolean searches,
            boolean framed) {
        private static final Comparator<Place> IN_ORDER =
                Comparator.comparing(Place::group).thenComparingInt(Place::order);

        ViewParts withoutVisitor() {
            return new ViewParts(clock, assets, navigations, visitors, sources, searches, false);
        }

        private Seen seen(Actor actor, HttpServletRequest request) {
            if (!framed) {
                return Seen.NOBODY;
            }
            Visitor visitor =
                    visitors.map(source -> source.visitor(actor, request)).orElse(new Visitor("", "", "", List.of()));
            List<Place> places = navigations.stream()
                    .flatMap(navigation -> navigation.places(actor).stream())
                    .sorted(IN_ORDER)
                    .toList();
            return new Seen(visitor, places);
        }

        List<Principle> principles(Actor actor, String topic, LocalDate day, Locale locale) {
            return sources.stream()
                    .flatMap(source -> source.principles(actor, topic, day, locale).stream())
                    .toList();
        }

        String asset(String path) {
            return assets.apply(path);
        }
    }
}
