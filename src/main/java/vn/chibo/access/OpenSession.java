package vn.chibo.access;

import java.time.Instant;

/**
 * One place where an account is signed in.
 *
 * @param id names the row, never the cookie
 * @param seen exact to the minute
 * @param current the session that asks
 */
public record OpenSession(String id, Instant started, Instant seen, boolean current) {}
