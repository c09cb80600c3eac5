package vn.chibo.documents;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;

/** Puts plain text where a tag stands, in the tag's own style; an empty value takes its paragraph away. */
final class DocxTag implements RenderPolicy {

    @Override
    public void render(ElementTemplate element, @Nullable Object value, XWPFTemplate template) {
        XWPFRun run = ((RunTemplate) element).getRun();
        if (value instanceof List<?> list && list.stream().anyMatch(Flow.class::isInstance)) {
            DocxBody.write(
                    template.getXWPFDocument(),
                    (XWPFParagraph) run.getParent(),
                    list.stream().map(Flow.class::cast).toList());
            return;
        }
        List<String> lines = value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : value == null ? List.of() : value.toString().lines().toList();
        if (lines.isEmpty()) {
            run.setText("", 0);
            remove((XWPFParagraph) run.getParent());
        } else {
            set(run, lines);
        }
    }

    /** "Kính gửi: A" or, for several, the label above a list with dashes. */
    static List<String> addressed(String label, List<String> addressees) {
        if (addressees.size() < 2) {
            return addressees.stream().map(to -> label + " " + to).toList();
        }
        return Stream.concat(Stream.of(label), addressees.stream().map(to -> Words.filled("recipient", to)))
                .toList();
    }

    static void set(XWPFRun run, List<String> lines) {
        run.setText(lines.getFirst(), 0);
        for (String line : lines.subList(1, lines.size())) {
            run.addBreak();
            run.setText(line);
        }
    }

    /** A cell must keep one paragraph. */
    private static void remove(XWPFParagraph paragraph) {
        if (paragraph.getBody() instanceof XWPFTableCell cell) {
            if (cell.getParagraphs().size() > 1) {
                cell.removeParagraph(cell.getParagraphs().indexOf(paragraph));
            }
        } else if (paragraph.getBody() instanceof XWPFDocument document) {
            document.removeBodyElement(document.getPosOfParagraph(paragraph));
        }
    }
}
