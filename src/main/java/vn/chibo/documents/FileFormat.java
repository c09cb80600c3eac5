package vn.chibo.documents;

/** Formats a document's file is kept in. */
public enum FileFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The file name's ending, without the dot. */
    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
