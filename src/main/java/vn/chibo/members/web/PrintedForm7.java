package vn.chibo.members.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;
import vn.chibo.documents.Register;
import vn.chibo.members.Field;
import vn.chibo.organisations.UnitView;

/** Mẫu 7-HSĐV in its words and measures. Official forms are in Vietnamese whatever language one reads. */
@Component
class PrintedForm7 {
    /** Laying out a longer table holds a person up and takes the memory of the others; a sheet has no such end. */
    static final int LONGEST_PDF = 1000;

    private static final Locale OFFICIAL = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<Integer> WIDTHS_MM = List.of(10, 42, 16, 28, 26, 30, 22, 26, 18, 22, 22, 16, 20, 22);

    private final MessageSource messages;

    PrintedForm7(MessageSource messages) {
        this.messages = messages;
    }

    List<List<String>> lines(List<Map<Field, String>> members) {
        return IntStream.range(0, members.size())
                .mapToObj(i -> Form7Line.of(i + 1, members.get(i), code -> words("members.code." + code)))
                .toList();
    }

    List<String> headers() {
        return IntStream.rangeClosed(1, Form7Line.COLUMNS)
                .mapToObj(column -> words("members.form7." + column))
                .toList();
    }

    /** As a register to print, the superior above the unit as on every official paper. */
    Register register(UnitView unit, LocalDate day, List<List<String>> rows) {
        List<Column> columns = new ArrayList<>();
        for (String header : headers()) {
            int place = columns.size();
            columns.add(new Column(header, WIDTHS_MM.get(place), place == 0 ? Align.CENTRE : Align.LEFT));
        }
        return new Register(
                List.of(unit.parentName(), unit.name()),
                words("members.form7.title"),
                List.of(words("members.form7.day", DAY.format(day), rows.size())),
                columns,
                true,
                rows,
                List.of(),
                true);
    }

    String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, OFFICIAL);
    }
}
