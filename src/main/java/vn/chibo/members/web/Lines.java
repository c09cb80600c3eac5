package vn.chibo.members.web;

/** The SQL that asks {@code members.line l} who stands how on {@code :day}, today. */
final class Lines {
    /** More than so many are not counted one by one: the page says "more than", and people narrow the list. */
    static final int COUNTED = 10_000;

    static final String SHOWN = "'PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED'";

    /** Who went to another organisation this year, by the newest periods. */
    static final String LEFT = "l.standing = 'TRANSFERRED' and lower(l.stands) = upper(l.sits) "
            + "and lower(l.stands) between date_trunc('year', cast(:day as date))::date and cast(:day as date)";

    /** At another cell for a time, and counted here all the while. */
    static final String AWAY =
            "l.member_id in (select t.member_id from members.stay t where t.valid @> cast(:day as date))";

    /** Who sits in a cell on {@code :day}, of {@code members.roster r}: for whatever day is asked. */
    static final String PRESENT = "r.in_cell @> :day and r.in_standing @> :day and r.standing in (" + SHOWN + ")";

    private Lines() {}

    /** In a cell on the day with one of these standings; whose newest period begins later is asked for the one before. */
    static String present(String standings) {
        return """
                (l.standing in (%1$s) and l.sits @> cast(:day as date) and l.stands @> cast(:day as date)
                 or l.member_id = any ((select members.turning(cast(:day as date), array[%1$s]))::uuid[]))
                """.formatted(standings);
    }
}
