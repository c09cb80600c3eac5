package vn.chibo.tasks;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberTransferred;

/** Open tasks and unsent cards go with a member who is taken over by another cell. */
@Component
class TasksMove {
    private final JdbcClient jdbc;

    TasksMove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void follow(MemberTransferred moved) {
        jdbc.sql("select tasks.follow(?)")
                .param(moved.member())
                .query((row, number) -> "")
                .single();
    }
}
