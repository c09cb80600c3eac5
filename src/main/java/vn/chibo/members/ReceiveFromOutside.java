package vn.chibo.members;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** A member comes with an introduction from a place outside the program: registered, and written into the transfer book. */
@UseCase
public class ReceiveFromOutside {
    private final JdbcClient jdbc;
    private final Access access;
    private final KeepMember register;

    ReceiveFromOutside(JdbcClient jdbc, Access access, KeepMember register) {
        this.jdbc = jdbc;
        this.access = access;
        this.register = register;
    }

    /**
     * @param typed the member's fields, named as the columns of the register
     * @param from the place (s)he comes from
     * @param letter number of the introduction; may be empty
     * @param sentOn the day of the introduction
     * @param on the first day in the cell
     */
    public MemberId receive(
            Actor actor,
            UnitId cell,
            Map<String, String> typed,
            String from,
            String letter,
            LocalDate sentOn,
            LocalDate on) {
        access.require(actor, Permission.KEEP_MEMBERS, cell);
        String place = Transfers.said(from, "from");
        if (on.isBefore(sentOn)) {
            throw RuleViolation.at("on", "members.transfer.before-sent", sentOn);
        }
        var whole = new HashMap<>(typed);
        whole.put("IN_CELL_FROM", on.toString());
        whole.put("CAME_BY", place);
        MemberId member = register.enter(actor, cell, whole);
        jdbc.sql("""
                insert into members.transfer (kind, member_id, person_id, full_name, birth_date, joined_on, official_on,
                    from_name, to_unit, to_name, state, letter, drafted_on, sent_on, ended_on)
                select 'IN', m.id, m.person_id, p.full_name, p.birth_date, m.joined_on, m.official_on,
                    :from, :unit, '-', 'RECEIVED', :letter, :sent, :sent, :on
                from members.member m join people.person p on p.id = m.person_id where m.id = :member
                """)
                .param("from", place)
                .param("unit", cell.value())
                .param("letter", letter.strip())
                .param("sent", sentOn)
                .param("on", on)
                .param("member", member.value())
                .update();
        return member;
    }
}
