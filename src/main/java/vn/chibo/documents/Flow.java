package vn.chibo.documents;

import java.util.ArrayList;
import java.util.List;
import vn.chibo.documents.Block.Article;
import vn.chibo.documents.Block.Heading;
import vn.chibo.documents.Block.Items;
import vn.chibo.documents.Block.Label;
import vn.chibo.documents.Block.Marker;
import vn.chibo.documents.Block.Paragraph;
import vn.chibo.documents.Block.Table;

/** The body of a document as both writers print it: lines with a role, and tables. */
sealed interface Flow {

    /** One paragraph; {@code lead} is its bold beginning. */
    record Line(Role role, String lead, String text) implements Flow {}

    /** A table, its widths already fitted to the text block. */
    record Grid(Table table, double totalMm) implements Flow {
        private static final double PADDING_MM = 3.2;

        /** The PDF engine counts padding and rule outside a cell's width. */
        double innerMm(Block.Column column) {
            return column.widthMm() - PADDING_MM;
        }
    }

    static List<Flow> of(List<Block> blocks, PageLayout layout) {
        List<Flow> flow = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Heading heading -> lines(flow, Role.HEADING, "", "", heading.text());
                case Paragraph paragraph -> lines(flow, role(paragraph), "", "", paragraph.text());
                case Article article -> article(flow, article);
                case Items items -> items(flow, items);
                case Table table -> flow.add(grid(table, layout));
            }
        }
        return flow;
    }

    private static Role role(Paragraph paragraph) {
        return switch (paragraph.emphasis()) {
            case PLAIN -> Role.BODY;
            case ITALIC -> Role.ITALIC;
            case BOLD -> Role.BOLD;
        };
    }

    private static void article(List<Flow> flow, Article article) {
        String label = article.label() == Label.CLAUSE
                ? Words.filled("clause", Integer.toString(article.number()))
                : article.number() + ".";
        boolean bold = article.label() == Label.CLAUSE || !article.title().isEmpty();
        String lead = article.title().isEmpty() ? label : label + " " + article.title();
        lines(flow, Role.BODY, bold ? lead : "", bold ? "" : lead + " ", article.text());
    }

    private static void items(List<Flow> flow, Items items) {
        for (int index = 0; index < items.items().size(); index++) {
            String mark = items.marker() == Marker.LETTER ? Words.letter(index) + ") " : "- ";
            lines(flow, Role.BODY, "", mark, items.items().get(index));
        }
    }

    private static void lines(List<Flow> flow, Role role, String lead, String first, String text) {
        String[] parts = text.split("\n+");
        flow.add(new Line(role, lead.isEmpty() || parts[0].isEmpty() ? lead : lead + " ", first + parts[0]));
        for (int index = 1; index < parts.length; index++) {
            flow.add(new Line(role, "", parts[index].strip()));
        }
    }

    /** Tables stay a millimetre narrower than the text: a border at the very edge is clipped when printed. */
    private static Grid grid(Table table, PageLayout layout) {
        double room = layout.paper().textMm() - 1;
        double asked =
                table.columns().stream().mapToDouble(Block.Column::widthMm).sum();
        if (asked <= room) {
            return new Grid(table, asked);
        }
        List<Block.Column> fitted = table.columns().stream()
                .map(column -> new Block.Column(column.title(), column.widthMm() * room / asked, column.align()))
                .toList();
        return new Grid(new Table(fitted, table.rows()), room);
    }
}
