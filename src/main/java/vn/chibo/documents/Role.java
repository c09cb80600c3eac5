package vn.chibo.documents;

import java.util.function.ToDoubleFunction;
import vn.chibo.documents.PageLayout.Size;

/** What a line of a document is. Its name is the style id in DOCX and the class in the PDF's style sheet. */
enum Role {
    UPPER_BODY(Size::upperBody),
    ISSUER(Size::issuer),
    STAR(Size::issuer),
    NUMBER(Size::number),
    LETTER_SUBJECT(Size::letterSubject),
    DRAFT(Size::number),
    PARTY(Size::party),
    PLACE_DATE(Size::placeDate),
    TITLE(Size::title),
    SUBJECT(Size::subject),
    DASHES(Size::subject),
    ADDRESSEE(Size::body),
    HEADING(Size::body),
    BODY(Size::body),
    ITALIC(Size::body),
    BOLD(Size::body),
    CELL_HEAD(Size::table),
    CELL(Size::table),
    SPACER(Size::recipients),
    AUTHORITY(Size::authority),
    POSITION(Size::position),
    NAME(Size::name),
    RECIPIENTS_LABEL(Size::recipientsLabel),
    RECIPIENT(Size::recipients),
    PAGE_NUMBER(Size::pageNumber);

    private final ToDoubleFunction<Size> size;

    Role(ToDoubleFunction<Size> size) {
        this.size = size;
    }

    double points(PageLayout layout) {
        return size.applyAsDouble(layout.size());
    }

    /** Lines set in running text: exact spacing, gap below, first line indented. */
    boolean running() {
        return this == HEADING || this == BODY || this == ITALIC || this == BOLD || this == ADDRESSEE;
    }
}
