package vn.chibo.shared;

/**
 * What a post allows. Roles are sets of these ({@code access.Role}); use cases ask for one of them first. Most hold for
 * the unit acted for alone; those that reach below hold for every unit under it as well.
 */
public enum Permission {
    READ_UNIT(true),
    READ_MEMBERS(true),
    OPEN_MEMBER_FILE(true),
    KEEP_MEMBERS(true),
    COLLECT_DUES(false),
    KEEP_DUES(false),
    NAME_TREASURER(false),
    KEEP_CADRES(true),
    PREPARE_MEETING(false),
    READ_ATTENDANCE(false),
    AGREE_AGENDA(false),
    PUBLISH_MEETING(false),
    RECORD_MEETING(false),
    CHAIR_MEETING(false),
    CLOSE_MEETING(false),
    TAKE_PART(false),
    ASSIGN_TASKS(false),
    REMARK_CARDS(false),
    ISSUE_DOCUMENTS(false),
    READ_ADMISSIONS(true),
    KEEP_ADMISSIONS(false),
    DECIDE_ADMISSIONS(true),
    KEEP_ORGANISATIONS(true),
    PLAN_REORGANISATION(true),
    SIGN_REORGANISATION(true),
    KEEP_ACCOUNTS(true),
    KEEP_RULES(true),
    READ_AUDIT(true);

    private final boolean reachesBelow;

    Permission(boolean reachesBelow) {
        this.reachesBelow = reachesBelow;
    }

    public boolean reachesBelow() {
        return reachesBelow;
    }
}
