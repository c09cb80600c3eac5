package vn.chibo.members.web;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.documents.RegisterPdf;
import vn.chibo.members.Field;
import vn.chibo.members.ReadRegister;
import vn.chibo.members.imports.Headers;
import vn.chibo.members.web.SheetWriting.Table;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.ui.Attachment;
import vn.chibo.ui.Flash;

/** The register on paper and as files. */
@Controller
class RegisterController {
    private static final int LONGEST_FILE = Lines.COUNTED;

    private final ReadRegister register;
    private final Units units;
    private final PrintedForm7 form7;
    private final RegisterPdf pdf;
    private final Clock clock;

    RegisterController(ReadRegister register, Units units, PrintedForm7 form7, RegisterPdf pdf, Clock clock) {
        this.register = register;
        this.units = units;
        this.form7 = form7;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/members/register")
    Object print(Actor actor, RedirectAttributes redirect) {
        if (register.people(actor) > LONGEST_FILE) {
            return tooLong(redirect);
        }
        return new RegisterPage(
                unit(actor), LocalDate.now(clock), form7.headers(), form7.masked(register.whole(actor, "PRINT")));
    }

    /** A register too long for pages goes out as a sheet. */
    @GetMapping("/members/register.pdf")
    Object form7AsPdf(Actor actor, RedirectAttributes redirect) {
        if (register.people(actor) > PrintedForm7.LONGEST_PDF) {
            Flash.say(redirect, "members.form7.too-long", PrintedForm7.LONGEST_PDF);
            return "redirect:/members/register";
        }
        List<List<String>> rows = form7.lines(register.whole(actor, "FORM_7_PDF"));
        var out = new ByteArrayOutputStream();
        pdf.write(form7.register(unit(actor), LocalDate.now(clock), rows), out);
        return Attachment.pdf("mau-7-hsdv.pdf", out.toByteArray());
    }

    @GetMapping("/members/register.xlsx")
    Object form7(Actor actor, RedirectAttributes redirect) {
        if (register.people(actor) > LONGEST_FILE) {
            return tooLong(redirect);
        }
        List<List<String>> rows = form7.lines(register.whole(actor, "FORM_7"));
        var titles = List.of(unit(actor).name(), words("members.form7.title"));
        return file("mau-7-hsdv", new Table("7-HSDV", titles, form7.headers(), rows, true));
    }

    /** The member database's sheet to fill in, its columns explained on a second sheet. */
    @GetMapping("/members/imports/sheet.xlsx")
    ResponseEntity<byte[]> empty(Actor actor) {
        List<String> headers = Headers.DATABASE.stream().map(this::header).toList();
        List<List<String>> explained = Headers.DATABASE.stream()
                .map(field -> List.of(header(field), words("members.explained." + field)))
                .toList();
        var about = List.of(words("members.explained.column"), words("members.explained.how"));
        return file(
                "mau-nhap-dang-vien",
                new Table("Danh sach", List.of(), headers, List.of(), true),
                new Table("Huong dan", List.of(words("members.explained.title")), about, explained, false));
    }

    /** What does not fit the program's memory is refused, never cut short. */
    private static String tooLong(RedirectAttributes redirect) {
        Flash.say(redirect, "members.register.too-long", LONGEST_FILE);
        return "redirect:/members";
    }

    private UnitView unit(Actor actor) {
        return units.on(actor, actor.requiredUnit(), LocalDate.now(clock));
    }

    private String header(Field field) {
        return words("members.field." + field);
    }

    private String words(String key) {
        return form7.words(key);
    }

    private static ResponseEntity<byte[]> file(String name, Table... tables) {
        return Attachment.sheet(name + ".xlsx", SheetWriting.write(tables));
    }
}
