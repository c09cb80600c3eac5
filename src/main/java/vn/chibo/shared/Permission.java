package vn.chibo.shared;

/** What a post allows. Roles are sets of these ({@code access.Role}); use cases ask for one of them first. */
public enum Permission {
    READ_UNIT,
    READ_MEMBERS,
    OPEN_MEMBER_FILE,
    KEEP_MEMBERS,
    PREPARE_MEETING,
    AGREE_AGENDA,
    PUBLISH_MEETING,
    RECORD_MEETING,
    CHAIR_MEETING,
    CLOSE_MEETING,
    READ_LESSONS,
    TAKE_PART,
    ASSIGN_TASKS,
    REMARK_CARDS,
    ISSUE_DOCUMENTS,
    KEEP_ORGANISATIONS,
    KEEP_ACCOUNTS,
    KEEP_RULES,
    READ_AUDIT
}
