package vn.chibo.members.web;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.BadgeDays;
import vn.chibo.members.Beside;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/**
 * Fills the panel beside the list. Looking at it opens no file: it shows what the door does and, to who may open files,
 * what such a reader may filter the list by; of numbers the last digits only.
 */
@ReadModel
class MemberPanels {
    private final MemberFileQueries files;
    private final BadgeDays badges;
    private final List<Beside> others;
    private final JdbcClient jdbc;

    MemberPanels(MemberFileQueries files, BadgeDays badges, List<Beside> others, JdbcClient jdbc) {
        this.files = files;
        this.badges = badges;
        this.others = others;
        this.jdbc = jdbc;
    }

    MemberPanel of(Actor actor, MemberId member) {
        MemberFile file = files.beside(actor, member);
        var plain = new MemberPanel(file, null, null, List.of());
        return new MemberPanel(
                file,
                badge(actor, plain),
                actor.can(Permission.OPEN_MEMBER_FILE) ? last(member) : null,
                others.stream()
                        .flatMap(other -> other.of(actor, member).stream())
                        .sorted(Comparator.comparingInt(Beside.Line::place))
                        .toList());
    }

    private MemberPanel.@Nullable Badge badge(Actor actor, MemberPanel panel) {
        var joined = panel.joined();
        return badges.coming(actor)
                .flatMap(coming -> coming.of(joined)
                        .map(years ->
                                new MemberPanel.Badge(years, joined.plusYears(years), coming.day(), coming.rule())))
                .orElse(null);
    }

    /** Names of openers outside the scope stay empty. */
    private MemberPanel.@Nullable Opening last(MemberId member) {
        return jdbc.sql("""
                select coalesce(p.full_name, '') as opener, o.opened_at, o.purpose
                from members.file_opening o left join people.person p on p.id = o.opened_by
                where o.member_id = ? order by o.opened_at desc limit 1
                """)
                .param(member.value())
                .query((row, number) -> new MemberPanel.Opening(
                        row.getString("opener"),
                        row.getObject("opened_at", OffsetDateTime.class),
                        row.getString("purpose")))
                .optional()
                .orElse(null);
    }
}
