package vn.chibo.documents;

/** Kinds of files the program accepts, told apart by their content, never by their name. */
public enum UploadKind {
    DOCX,
    XLSX,
    PDF
}
