package vn.chibo.members;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UseCase;

/**
 * Lets the planner see how large the register has become. By itself it looks once a minute, while a long file makes the
 * register many times as large. In a transaction of its own, since only one may look at a time.
 */
@UseCase
class LookOverRegister {
    private final JdbcClient jdbc;

    LookOverRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At the first batch, and whenever twice as many have been written. */
    void after(Actor actor, int batches) {
        if (Integer.bitCount(batches) <= 1) {
            jdbc.sql("select members.register_known()")
                    .query((row, number) -> "")
                    .list();
        }
    }
}
