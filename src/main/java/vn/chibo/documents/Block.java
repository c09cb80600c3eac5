package vn.chibo.documents;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** One piece of a document's content, between subject and signature. Line feeds in a text begin a new paragraph. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Article.class, name = "article"),
    @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table")
})
public sealed interface Block {

    /** Every text in it. */
    default List<String> texts() {
        return switch (this) {
            case Heading heading -> List.of(heading.text());
            case Paragraph paragraph -> List.of(paragraph.text());
            case Article article -> List.of(article.title(), article.text());
            case Items items -> items.items();
            case Table table -> table.rows().stream().flatMap(List::stream).toList();
        };
    }

    /** A bold line such as "1. Đánh giá…"; its number is part of the text. */
    record Heading(String text) implements Block {
        public Heading {
            text = PlainText.line(text);
        }
    }

    /** Justified text with the first line indented. */
    record Paragraph(String text, Emphasis emphasis) implements Block {
        public Paragraph {
            text = PlainText.of(text);
        }

        public static Paragraph plain(String text) {
            return new Paragraph(text, Emphasis.PLAIN);
        }

        public static Paragraph italic(String text) {
            return new Paragraph(text, Emphasis.ITALIC);
        }
    }

    enum Emphasis {
        PLAIN,
        ITALIC,
        BOLD
    }

    /** A numbered article, "Điều 1. …" (CLAUSE) or "1. …" (POINT), with a bold title that may be empty. */
    record Article(int number, Label label, String title, String text) implements Block {
        public Article {
            title = PlainText.line(title);
            text = PlainText.of(text);
        }
    }

    enum Label {
        CLAUSE,
        POINT
    }

    /** Items with Vietnamese letters "a) b) c) d) đ) e) g)" or with dashes. */
    record Items(Marker marker, List<String> items) implements Block {
        public Items {
            items = PlainText.all(items);
        }
    }

    enum Marker {
        LETTER,
        DASH
    }

    /** A ruled table; the head row repeats on every page. Wider than the text block, it is scaled to fit. */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(PlainText::all).toList();
        }
    }

    /** A column with its heading, width and alignment. */
    record Column(String title, double widthMm, Align align) {
        public Column {
            title = PlainText.columnTitle(title);
        }
    }

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }
}
