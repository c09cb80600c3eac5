package vn.chibo.documents;

import java.util.UUID;

/** A file kept in the database, without its bytes. */
public record StoredFile(UUID id, String name, long size, String sha256) {
    public int chunks() {
        return (int) ((size + StoreFile.CHUNK - 1) / StoreFile.CHUNK);
    }
}
