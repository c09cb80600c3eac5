package vn.chibo.documents;

/** How much a file may hold before it is refused as a bomb; technical limits, not rules of the Party. */
public record UploadBudget(long fileBytes, int entries, long inflatedBytes, int ratio) {
    private static final long MIB = 1 << 20;

    /** 32 MiB as sent, 2,000 entries, 64 MiB unpacked, 1 : 200. */
    public static UploadBudget usual() {
        return new UploadBudget(32 * MIB, 2_000, 64 * MIB, 200);
    }

    int fileMegabytes() {
        return (int) (fileBytes / MIB);
    }
}
