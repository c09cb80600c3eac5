package vn.chibo.documents;

import java.util.List;

/**
 * "Nơi nhận": who receives the document and who keeps it ("- Lưu Chi bộ.", without "VT").
 *
 * @param to receivers, without dash and comma
 * @param keeper whose archive, such as "Chi bộ"; empty for none
 */
public record Recipients(List<String> to, String keeper) {
    public static final Recipients NONE = new Recipients(List.of(), "");

    public Recipients {
        to = PlainText.lines(to);
        keeper = PlainText.line(keeper);
    }

    boolean isEmpty() {
        return to.isEmpty() && keeper.isEmpty();
    }
}
