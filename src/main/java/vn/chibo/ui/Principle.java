package vn.chibo.ui;

import java.time.LocalDate;

/** A principle in the reader's language, with where it comes from. */
public record Principle(String code, String plain, String source, LocalDate from, boolean verified) {}
