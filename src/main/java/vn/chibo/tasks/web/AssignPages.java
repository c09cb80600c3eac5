package vn.chibo.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chibo.access.Access;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.ui.FormErrors;

/** Builds the page on which a task is given. */
@Component
class AssignPages {
    private final Candidates comrades;
    private final Rulebook rules;
    private final Access access;
    private final Clock clock;

    AssignPages(Candidates comrades, Rulebook rules, Access access, Clock clock) {
        this.comrades = comrades;
        this.rules = rules;
        this.access = access;
        this.clock = clock;
    }

    void requireLeader(Actor actor) {
        access.require(actor, Permission.ASSIGN_TASKS, actor.requiredUnit());
    }

    AssignPage show(Actor actor, AssignForm form, FormErrors errors) {
        requireLeader(actor);
        LocalDate today = LocalDate.now(clock);
        return new AssignPage(
                form,
                comrades.of(actor, actor.requiredUnit(), today),
                rules.inForce("check.targets-measurable", actor.path(), today),
                rules.inForce("assignment.circumstances", actor.path(), today),
                errors);
    }
}
