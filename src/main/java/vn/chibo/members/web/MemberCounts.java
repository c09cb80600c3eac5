package vn.chibo.members.web;

/** How many comrades there are today, and how many moved away this year. */
public record MemberCounts(int present, int official, int probationary, int exempt, int left) {}
