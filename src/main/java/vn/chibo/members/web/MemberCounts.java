package vn.chibo.members.web;

/** How many comrades there are today, and how many moved away this year; {@code away} are at another cell for a time. */
public record MemberCounts(int present, int official, int probationary, int exempt, int left, int away) {}
