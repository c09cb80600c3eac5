package vn.chibo.members.imports;

/** The two forms of a register that are read: the member database's flat sheet, and Mẫu 7-HSĐV. */
public enum Layout {
    DATABASE_SHEET,
    FORM_7
}
