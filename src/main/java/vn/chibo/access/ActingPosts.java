package vn.chibo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Array;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;

/** The organisations an account may act for today, the most local first, each as the actor it would be. */
@Component
public class ActingPosts {
    /** Attribute of a request: the actors its account may be. */
    public static final String OF_REQUEST = "chibo.posts";

    private final JdbcClient jdbc;
    private final Clock clock;

    ActingPosts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the account that asks, as they were when its request began. */
    @SuppressWarnings("unchecked") // no other puts anything there
    public List<Actor> of(HttpServletRequest request, UUID account) {
        if (request.getAttribute(OF_REQUEST) == null) {
            request.setAttribute(OF_REQUEST, of(account));
        }
        return (List<Actor>) request.getAttribute(OF_REQUEST);
    }

    public List<Actor> of(UUID account) {
        return jdbc.sql("select person_id, unit_id, unit_path, roles from access.acting_posts(?, ?)")
                .param(account)
                .param(LocalDate.now(clock))
                .query((row, number) -> new Actor(
                        account,
                        row.getObject("person_id", UUID.class),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("unit_path"),
                        permissions(row.getArray("roles"))))
                .list();
    }

    private static EnumSet<Permission> permissions(Array roles) throws java.sql.SQLException {
        var all = EnumSet.noneOf(Permission.class);
        Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).forEach(role -> all.addAll(role.permissions()));
        return all;
    }
}
