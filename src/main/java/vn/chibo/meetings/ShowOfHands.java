package vn.chibo.meetings;

import java.util.List;
import java.util.UUID;
import vn.chibo.members.RosterLine;
import vn.chibo.members.Standing;
import vn.chibo.rulebook.Rule;
import vn.chibo.shared.RuleViolation;

/**
 * The arithmetic of a show of hands (biểu quyết): who may vote, who of them is there, how many must approve. The
 * threshold counts all official members less those the rule leaves out, not the hands in the room (Điều lệ Đảng,
 * Điều 9). Probationary members never count.
 *
 * @param official official members of the cell on the day
 * @param excluded those of them that the rule leaves out because they are absent
 * @param present official members there when the vote is taken
 * @param needed how many must approve
 */
public record ShowOfHands(int official, int excluded, int present, int needed) {

    /** @param there members present at that moment, probationary ones among them */
    public static ShowOfHands of(List<RosterLine> roster, List<UUID> there, Rule rule) {
        List<Standing> leftOut =
                rule.words("excluded").stream().map(Standing::valueOf).toList();
        List<RosterLine> official = roster.stream().filter(RosterLine::votes).toList();
        long present = official.stream()
                .filter(line -> there.contains(line.member().value()))
                .count();
        long excluded = official.stream()
                .filter(line -> leftOut.contains(line.standing()))
                .filter(line -> !there.contains(line.member().value()))
                .count();
        int base = official.size() - (int) excluded;
        return new ShowOfHands(official.size(), (int) excluded, (int) present, needed(base, rule));
    }

    /** More than the fraction of the base when the rule is strict, at least the fraction otherwise. */
    static int needed(int base, Rule rule) {
        int numerator = rule.number("numerator");
        int denominator = rule.number("denominator");
        return rule.flag("strict") ? base * numerator / denominator + 1 : Math.ceilDiv(base * numerator, denominator);
    }

    public int base() {
        return official - excluded;
    }

    public boolean carried(int inFavour) {
        return inFavour >= needed;
    }

    /** Refuses counts that do not add up to the official members present, naming the right sum. */
    void requireSum(int inFavour, int against, int other) {
        if (inFavour + against + other != present) {
            throw RuleViolation.at("inFavour", "meetings.vote.sum", present, inFavour + against + other);
        }
    }
}
