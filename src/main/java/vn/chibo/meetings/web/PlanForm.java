package vn.chibo.meetings.web;

import vn.chibo.meetings.PlanLineData;

/** A line of the draft plan as typed. */
public record PlanForm(String title, String owner, String dueOn, String target, String version) {
    public PlanForm {
        title = Typed.text(title);
        owner = Typed.text(owner);
        dueOn = Typed.text(dueOn);
        target = Typed.text(target);
        version = Typed.text(version);
    }

    PlanLineData data() {
        return new PlanLineData(title, Typed.member(owner), Typed.date(dueOn), target);
    }
}
