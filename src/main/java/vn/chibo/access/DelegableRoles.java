package vn.chibo.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;

/**
 * What may be delegated: the role of a post one holds oneself in the unit acted for, or a lesser one. What rests on
 * another's post never is.
 */
@Component
class DelegableRoles {
    private final JdbcClient jdbc;

    DelegableRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Base> on(Actor actor, LocalDate day) {
        return jdbc.sql("""
                select source, role, upper(held) as until from access.role_grant g
                where person_id = ? and unit_id = ? and starts_with(source, 'post:') and access.holds(g, ?)
                order by upper_inf(held) desc, upper(held) desc
                """)
                .param(actor.requiredPerson())
                .param(actor.requiredUnit().value())
                .param(day)
                .query(Base.class)
                .list();
    }

    static Stream<Role> within(Base base) {
        return Arrays.stream(Role.values()).filter(base::covers);
    }

    /**
     * The grant of a post.
     *
     * @param until first day without it; null while open
     */
    record Base(String source, Role role, @Nullable LocalDate until) {
        /** A plain member's role comes with the membership, an inspector is elected: neither is anybody's to give. */
        boolean covers(Role other) {
            return other != Role.MEMBER
                    && other != Role.INSPECTOR
                    && role.permissions().containsAll(other.permissions());
        }
    }
}
