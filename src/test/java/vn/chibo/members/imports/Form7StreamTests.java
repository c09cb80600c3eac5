package vn.chibo.members.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.chibo.members.Field;
import vn.chibo.shared.RuleViolation;

/** A Mẫu 7 of any length is read a member at a time: no more lines are drawn than the members handed on need. */
class Form7StreamTests {
    private static final int MEMBERS = 50_000;
    private static final int LINES = 3;
    private static final String[] HEADERS = {
        "Số TT",
        "Họ và tên khai sinh\nNgày sinh",
        "Nam, nữ\nDân tộc\nTôn giáo",
        "Quê quán",
        "Giáo dục phổ thông\nLý luận",
        "Nghề nghiệp",
        "Ngày vào Đảng\nNgày chính thức",
        "Số thẻ",
        "Quân đội",
        "Chuyển đi (ngày)",
        "Chuyển đến (ngày)"
    };

    @Test
    void aMemberIsHandedOnBeforeTheOneAfterTheNextIsRead() throws IOException {
        var form = new Endless();
        List<Integer> ahead = new ArrayList<>();
        read(form, row -> {
            ahead.add(form.drawn - row.number());
            return ahead.size() < MEMBERS;
        });
        assertThat(ahead).hasSize(MEMBERS);
        // Only the head, in which the header is sought, is drawn before its members are told.
        assertThat(ahead.subList(Tables.HEAD, MEMBERS)).containsOnly(LINES);
        assertThat(ahead).allSatisfy(lines -> assertThat(lines).isBetween(LINES, Tables.HEAD));
    }

    @Test
    void whoHasEnoughDrawsNoFurtherLine() throws IOException {
        var form = new Endless();
        List<SheetRow> members = new ArrayList<>();
        read(form, row -> {
            members.add(row);
            return members.size() < 40;
        });
        assertThat(members).hasSize(40);
        assertThat(form.drawn).isEqualTo(2 + 40 * LINES + 1);
        SheetRow last = members.getLast();
        assertThat(last.number()).isEqualTo(3 + 39 * LINES);
        assertThat(last.text(Field.FULL_NAME)).isEqualTo("Nguyễn Thị Bốn Mươi");
        assertThat(last.text(Field.JOINED_ON)).isEqualTo("03/02/1997");
        assertThat(last.text(Field.OFFICIAL_ON)).isEqualTo("03/02/1998");
    }

    @Test
    void aMemberWithoutEndIsRefusedInsteadOfKept() {
        var form = new Endless();
        form.ordinals = false;
        assertThatThrownBy(() -> read(form, row -> true))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo("members.import.member-too-long");
        assertThat(form.drawn).isLessThan(200);
    }

    private static void read(RowFile file, Predicate<SheetRow> taker) throws IOException {
        Tables.read(file, new Table(Layout.FORM_7, "", 0, FileColumns.of(Form7.FIELDS), true, List.of()), taker);
    }

    /** A form that never ends; it counts the lines that were drawn from it. */
    private static final class Endless implements RowFile {
        private int drawn;
        private boolean ordinals = true;

        @Override
        public List<String> sheets() {
            return List.of("");
        }

        @Override
        public void read(String sheet, Taker taker) {
            draw(taker, 1, row("ĐẢNG BỘ PHƯỜNG ĐÔNG"));
            boolean goOn = draw(taker, 2, row(HEADERS));
            for (int member = 0; goOn; member++) {
                String number = ordinals || member == 0 ? String.valueOf(member + 1) : "";
                int first = 3 + member * LINES;
                goOn = draw(
                                taker,
                                first,
                                row(
                                        number,
                                        "Nguyễn Thị Bốn Mươi",
                                        "Nữ",
                                        "Xã An Bình",
                                        "12/12",
                                        "Giáo viên",
                                        "03/02/1997"))
                        && draw(taker, first + 1, row("", "", "Kinh", "", "Trung cấp", "", "03/02/1998"))
                        && draw(taker, first + 2, row("", "12/08/1974", "Không"));
            }
        }

        private boolean draw(Taker taker, int number, Map<Integer, Cell> cells) {
            drawn = number;
            return taker.take(number, cells);
        }

        private static Map<Integer, Cell> row(String... texts) {
            Map<Integer, Cell> cells = new LinkedHashMap<>();
            for (int column = 0; column < texts.length; column++) {
                if (!texts[column].isEmpty()) {
                    cells.put(column, new Cell(Columns.letters(column), texts[column], false, false));
                }
            }
            return cells;
        }
    }
}
