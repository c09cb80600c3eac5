package vn.chibo.meetings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.rulebook.Rule;

/** Checks a person answers: which item is tied to the political task, to following Uncle Hồ, to the groups' work. */
@Component
@Order(10)
class AnsweredChecks implements PreparationCheck {
    private final JdbcClient jdbc;

    AnsweredChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Answer(String code, @Nullable UUID itemId, String note) {}

    @Override
    public List<Check> of(CheckedSession session) {
        Map<String, Answer> answers = jdbc
                .sql("select code, item_id, note from meetings.check_answer where meeting_id = ?")
                .param(session.meeting().id().value())
                .query(Answer.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Answer::code, Function.identity()));
        return session.rules().stream()
                .filter(rule -> rule.word("answer").equals("ITEM"))
                .sorted(java.util.Comparator.comparing(
                        (Rule rule) -> !rule.code().equals("check.political-task")))
                .map(rule -> check(session, rule, Optional.ofNullable(answers.get(rule.code()))))
                .toList();
    }

    /** An item that was taken out afterwards no longer answers. */
    private static Check check(CheckedSession session, Rule rule, Optional<Answer> answer) {
        String key = "meetings." + rule.code();
        Optional<Programme.Item> item = answer.map(Answer::itemId).flatMap(id -> session.programme().items().stream()
                .filter(found -> found.id().equals(id))
                .findFirst());
        if (item.isPresent()) {
            return Check.done(
                            rule, key + ".done", item.get().number(), item.get().title())
                    .at(item.get().id());
        }
        String note =
                answer.filter(given -> given.itemId() == null).map(Answer::note).orElse("");
        return note.isEmpty()
                ? Check.open(rule, Check.Mend.CHOOSE, key + ".open")
                : Check.warn(rule, Check.Mend.CHOOSE, key + ".not-this-time", note);
    }
}
