package vn.chibo.tasks.web;

import vn.chibo.members.MemberId;

/** @param away exempted or suspended from activities */
public record Comrade(MemberId member, String name, String occupation, boolean away, int open) {}
