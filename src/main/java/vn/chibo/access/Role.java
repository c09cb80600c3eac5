package vn.chibo.access;

import static vn.chibo.shared.Permission.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.chibo.shared.Permission;

/** What a post or a membership brings. The recorder of a meeting is named in the meeting, not here. */
public enum Role {
    DEPUTY(EnumSet.of(
            READ_UNIT,
            READ_MEMBERS,
            OPEN_MEMBER_FILE,
            KEEP_MEMBERS,
            COLLECT_DUES,
            KEEP_DUES,
            PREPARE_MEETING,
            READ_ATTENDANCE,
            AGREE_AGENDA,
            PUBLISH_MEETING,
            RECORD_MEETING,
            CHAIR_MEETING,
            CLOSE_MEETING,
            TAKE_PART,
            ASSIGN_TASKS,
            REMARK_CARDS,
            ISSUE_DOCUMENTS,
            READ_ADMISSIONS,
            KEEP_ADMISSIONS)),
    SECRETARY(beyond(
            DEPUTY,
            NAME_TREASURER,
            KEEP_CADRES,
            KEEP_ACCOUNTS,
            READ_AUDIT,
            PLAN_REORGANISATION,
            SIGN_REORGANISATION,
            DECIDE_ADMISSIONS)),
    COMMITTEE_MEMBER(EnumSet.of(READ_UNIT, READ_MEMBERS, PREPARE_MEETING, AGREE_AGENDA, TAKE_PART, READ_ADMISSIONS)),
    /** Receives dues for the secretary (người thu đảng phí): declarations and receipts, no more. */
    TREASURER(EnumSet.of(READ_UNIT, COLLECT_DUES)),
    MEMBER(EnumSet.of(READ_UNIT, TAKE_PART)),
    UPPER_OFFICER(EnumSet.of(
            READ_UNIT,
            READ_MEMBERS,
            OPEN_MEMBER_FILE,
            KEEP_DUES,
            KEEP_CADRES,
            PLAN_REORGANISATION,
            KEEP_RULES,
            READ_AUDIT,
            READ_ADMISSIONS,
            DECIDE_ADMISSIONS)),
    /** Of the inspection committee (ủy ban kiểm tra): reads files, for a purpose, and who did what; changes nothing. */
    INSPECTOR(EnumSet.of(READ_UNIT, READ_MEMBERS, OPEN_MEMBER_FILE, READ_AUDIT)),
    ADMINISTRATOR(EnumSet.of(
            READ_UNIT,
            READ_MEMBERS,
            KEEP_MEMBERS,
            KEEP_ORGANISATIONS,
            PLAN_REORGANISATION,
            SIGN_REORGANISATION,
            KEEP_ACCOUNTS,
            KEEP_RULES,
            READ_AUDIT));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    private static Set<Permission> beyond(Role role, Permission... more) {
        var all = EnumSet.copyOf(role.permissions);
        all.addAll(List.of(more));
        return all;
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
