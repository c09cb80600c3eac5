package vn.chibo.meetings;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chibo.rulebook.Rule;

/** A thematic part when it is due; its topic new, and from another field than last time. */
@Component
@Order(40)
class ThematicChecks implements PreparationCheck {
    private final ThematicRhythm rhythm;

    ThematicChecks(ThematicRhythm rhythm) {
        this.rhythm = rhythm;
    }

    @Override
    public List<Check> of(CheckedSession session) {
        List<Check> checks = new ArrayList<>();
        if (session.has(AgendaPart.THEMATIC)) {
            session.rule("check.thematic-new").ifPresent(rule -> session.programme().items().stream()
                    .filter(item -> item.part() == AgendaPart.THEMATIC)
                    .forEach(item -> checks.add(topic(session, rule, item).at(item.id()))));
        } else {
            session.rule("meeting.thematic.months")
                    .filter(rule -> rhythm.due(
                            session.meeting().unit(), session.meeting().period(), rule.number("every")))
                    .ifPresent(rule -> checks.add(Check.warn(
                            rule, Check.Mend.ADD_THEMATIC, "meetings.check.thematic.due", rule.number("every"))));
        }
        return checks;
    }

    private Check topic(CheckedSession session, Rule rule, Programme.Item item) {
        YearMonth period = session.meeting().period();
        List<ThematicRhythm.Topic> earlier =
                rhythm.since(session.meeting().unit(), period.minusMonths(rule.number("months")), period);
        if (item.topicField() == null) {
            return Check.open(rule, Check.Mend.ITEM, "meetings.check.thematic.choose")
                    .naming(List.of("meetings.topicfield." + ThematicRhythm.suggested(earlier)));
        }
        Optional<ThematicRhythm.Topic> same = earlier.stream()
                .filter(topic -> topic.title().equalsIgnoreCase(item.title()))
                .findFirst();
        if (same.isPresent()) {
            return Check.warn(
                    rule,
                    Check.Mend.ITEM,
                    "meetings.check.thematic.repeated",
                    same.get().period().getMonthValue());
        }
        boolean sameField =
                !earlier.isEmpty() && item.topicField() == earlier.getFirst().field();
        return sameField
                ? Check.warn(rule, Check.Mend.ITEM, "meetings.check.thematic.same-field")
                        .naming(List.of("meetings.topicfield." + item.topicField()))
                : Check.done(rule, "meetings.check.thematic.new");
    }
}
