package vn.chibo.tasks.web;

import vn.chibo.members.MemberId;

/** @param away exempted or suspended from activities */
public record Candidate(MemberId member, String name, String occupation, boolean away, int open) {}
