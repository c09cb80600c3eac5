package vn.chibo.shared;

import java.util.UUID;

/** A typed identity; implementations are records with one UUID, read from paths and forms by {@link IdConversion}. */
public interface Id {
    UUID value();
}
