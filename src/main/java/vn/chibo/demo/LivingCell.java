package vn.chibo.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.chibo.access.Role;
import vn.chibo.access.TheProgram;
import vn.chibo.members.RosterLine;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;

/** A cell that lives through months, and its comrades as actors. */
record LivingCell(UnitId id, String path, List<RosterLine> comrades, Story story) {

    RosterLine secretary() {
        return withPost("SECRETARY");
    }

    RosterLine recorder() {
        return comrades.stream()
                .filter(one -> one.posts().contains("DEPUTY_SECRETARY"))
                .findFirst()
                .orElseGet(this::secretary);
    }

    List<RosterLine> committee() {
        return comrades.stream().filter(one -> !one.posts().isEmpty()).toList();
    }

    List<RosterLine> officials() {
        return comrades.stream().filter(RosterLine::votes).toList();
    }

    private RosterLine withPost(String post) {
        return comrades.stream()
                .filter(one -> one.posts().contains(post))
                .findFirst()
                .orElseThrow();
    }

    Actor as(RosterLine comrade) {
        Set<Permission> permissions = EnumSet.copyOf(Role.MEMBER.permissions());
        for (String post : comrade.posts()) {
            permissions.addAll(
                    switch (post) {
                        case "SECRETARY" -> Role.SECRETARY.permissions();
                        case "DEPUTY_SECRETARY" -> Role.DEPUTY.permissions();
                        default -> Role.COMMITTEE_MEMBER.permissions();
                    });
        }
        return new Actor(TheProgram.itself().account(), comrade.person().value(), id, path, permissions);
    }
}
