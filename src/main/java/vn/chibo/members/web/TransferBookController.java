package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.members.KeepMember;
import vn.chibo.members.NoteElsewhere;
import vn.chibo.members.ReceiveFromOutside;
import vn.chibo.members.imports.Texts;
import vn.chibo.members.web.SheetWriting.Table;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Attachment;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** The transfer book (Mẫu 10-SHĐ), as a page and as a sheet, and who comes from outside the program. */
@Controller
class TransferBookController {
    private static final Locale OFFICIAL = Locale.of("vi");
    private static final int COLUMNS = 10;

    private final TransferQueries queries;
    private final StayQueries stays;
    private final MemberQueries members;
    private final ReceiveFromOutside receive;
    private final NoteElsewhere note;
    private final vn.chibo.access.Access access;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;

    TransferBookController(
            TransferQueries queries,
            StayQueries stays,
            MemberQueries members,
            ReceiveFromOutside receive,
            NoteElsewhere note,
            vn.chibo.access.Access access,
            Units units,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.stays = stays;
        this.members = members;
        this.receive = receive;
        this.note = note;
        this.access = access;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/transfers")
    TransferBookPage book(Actor actor, @RequestParam(name = "year", required = false) @Nullable String year) {
        return queries.book(actor, year(year), stays.current(actor));
    }

    @GetMapping("/transfers.xlsx")
    ResponseEntity<byte[]> sheet(Actor actor, @RequestParam(name = "year", required = false) @Nullable String year) {
        TransferBookPage book = queries.book(actor, year(year), List.of());
        List<List<String>> rows = new ArrayList<>();
        book.lines().forEach(line -> rows.add(row(rows.size() + 1, line)));
        String unit =
                units.on(actor, actor.requiredUnit(), LocalDate.now(clock)).name();
        var titles = List.of(unit, say("title"), say("year").replace("{0}", String.valueOf(book.year())), say("form"));
        var headers = IntStream.rangeClosed(1, COLUMNS)
                .mapToObj(i -> say("column" + i))
                .toList();
        var table = new Table("So chuyen sinh hoat", titles, headers, rows, true);
        return Attachment.sheet("so-chuyen-sinh-hoat-" + book.year() + ".xlsx", SheetWriting.write(table));
    }

    @GetMapping("/transfers/incoming")
    IncomingPage incoming(Actor actor) {
        access.require(actor, Permission.KEEP_MEMBERS, actor.requiredUnit());
        return new IncomingPage(new Typed(Map.of()), Map.of(), members.cells(actor), false, FormErrors.none());
    }

    @PostMapping("/transfers/incoming")
    Object receive(Actor actor, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        String chosen = form.getOrDefault("unit", "");
        UnitId cell = chosen.isEmpty() ? actor.requiredUnit() : Ids.unit(chosen);
        Typed typed = Typed.of(form);
        try {
            var received = receive.receive(
                    actor,
                    cell,
                    typed.values(),
                    new ReceiveFromOutside.Introduction(
                            form.getOrDefault("from", ""),
                            form.getOrDefault("letter", ""),
                            FormDays.required(form, "sentOn"),
                            FormDays.required(form, "on"),
                            FormDays.month(form, "duesUntil")),
                    form.containsKey("another"));
            Flash.say(redirect, received.cameBack() ? "members.transfer.came-back" : "members.transfer.done");
            return "redirect:/members/" + received.member().value();
        } catch (RuleViolation violation) {
            boolean another = KeepMember.mayBeAnother(violation);
            if (another) {
                note.told(actor, cell);
            }
            return new IncomingPage(
                    typed,
                    form,
                    members.cells(actor),
                    another || form.containsKey("another"),
                    FormErrors.of(violation));
        }
    }

    private int year(@Nullable String asked) {
        return asked != null && asked.matches("[12]\\d{3}")
                ? Integer.parseInt(asked)
                : LocalDate.now(clock).getYear();
    }

    private List<String> row(int number, TransferLine line) {
        return List.of(
                String.valueOf(number),
                line.fullName(),
                day(line.birthDate()),
                day(line.joinedOn()),
                day(line.officialOn()),
                line.from(),
                line.to(),
                line.letter() + (line.sentOn() == null ? "" : "\n" + day(line.sentOn())),
                day(line.endedOn()),
                messages.getMessage("members.transfer.state." + line.state(), null, OFFICIAL) + "\n" + line.answer());
    }

    private String say(String key) {
        return messages.getMessage("members.transfer.book." + key, null, OFFICIAL);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Texts.day(day);
    }
}
