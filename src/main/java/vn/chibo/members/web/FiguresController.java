package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** The figures of the unit acted for, or of one below it, as of any day. */
@Controller
class FiguresController {
    private final FiguresQueries figures;
    private final Clock clock;

    FiguresController(FiguresQueries figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/figures")
    FiguresPage show(
            Actor actor,
            @RequestParam(required = false) @Nullable UnitId of,
            @RequestParam(required = false) @Nullable String on) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = day(on, today);
        return figures.page(actor, of == null ? actor.requiredUnit() : of, day, day.equals(today));
    }

    private static LocalDate day(@Nullable String typed, LocalDate otherwise) {
        try {
            return typed == null || typed.isBlank() ? otherwise : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException unreadable) {
            return otherwise;
        }
    }
}
