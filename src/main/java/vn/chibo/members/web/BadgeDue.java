package vn.chibo.members.web;

import java.time.LocalDate;

/**
 * So many comrades come to a badge.
 *
 * @param day when it is handed over
 */
public record BadgeDue(int years, LocalDate day, int people) {}
