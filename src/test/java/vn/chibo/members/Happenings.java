package vn.chibo.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chibo.people.KeepPerson;
import vn.chibo.people.PersonData;
import vn.chibo.people.PersonId;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.World;

/**
 * A random history of cells, made through the use cases day by day, and beside it the plain facts: who should be counted
 * where from when on.
 */
@Component
class Happenings {
    private final RegisterMember register;
    private final AdmitMember admit;
    private final KeepPerson people;
    private final DecideStatus decide;
    private final SendTransfer send;
    private final AnswerTransfer answer;

    Happenings(
            RegisterMember register,
            AdmitMember admit,
            KeepPerson people,
            DecideStatus decide,
            SendTransfer send,
            AnswerTransfer answer) {
        this.register = register;
        this.admit = admit;
        this.people = people;
        this.decide = decide;
        this.send = send;
        this.answer = answer;
    }

    History begin(List<World.Cell> cells, long seed) {
        return new History(cells, seed);
    }

    /** @param to null for a place outside */
    private record Underway(UUID member, World.Cell from, World.Cell to, TransferId id, LocalDate sent) {}

    final class History {
        final Random random;
        final List<World.Cell> cells;
        final Map<World.Cell, World.Someone> secretaries = new HashMap<>();
        /** By member: from which day on in which cell; null for in none. */
        final Map<UUID, TreeMap<LocalDate, UUID>> facts = new HashMap<>();

        final Map<String, Integer> happened = new TreeMap<>();
        private final Map<UUID, World.Cell> now = new HashMap<>();
        private final Map<UUID, LocalDate> touched = new HashMap<>();
        private final Map<UUID, PersonId> persons = new HashMap<>();
        private final Map<UUID, StatusDecisionId> left = new HashMap<>();
        private final Map<UUID, World.Cell> leftFrom = new HashMap<>();
        private final List<Underway> underway = new ArrayList<>();

        private History(List<World.Cell> cells, long seed) {
            this.cells = cells;
            this.random = new Random(seed);
            for (World.Cell cell : cells) {
                World.Someone secretary = cell.secretary("Bí Thư " + cell.name);
                secretaries.put(cell, secretary);
                facts.put(secretary.member().value(), new TreeMap<>(Map.of(LocalDate.of(2010, 2, 3), cell.id.value())));
            }
        }

        void day(LocalDate day) {
            try {
                switch (random.nextInt(10)) {
                    case 0, 1 -> admit(day);
                    case 2 -> comeFromOutside(day);
                    case 3 -> leave(day);
                    case 4 -> counter(day);
                    case 5, 6 -> sendOff(day);
                    case 7, 8 -> endTransfer(day);
                    default -> standing(day);
                }
            } catch (RuleViolation refused) {
                happened.merge("refused", 1, Integer::sum);
            }
        }

        private void admit(LocalDate day) {
            World.Cell cell = any(cells);
            var person = people.record(actor(cell), cell.id, PersonData.named("Người Mới " + facts.size()));
            UUID member =
                    admit.admit(actor(cell), cell.id, person, "", paper(day)).value();
            facts.put(member, new TreeMap<>());
            persons.put(member, person);
            moved(member, day, cell, "admitted");
        }

        private void admitAgain(UUID member, LocalDate day) {
            World.Cell cell = leftFrom.get(member);
            admit.readmit(actor(cell), cell.id, persons.get(member), paper(day));
            left.remove(member);
            moved(member, day, cell, "admitted again");
        }

        private void comeFromOutside(LocalDate day) {
            var joined = LocalDate.of(2012, 2, 3);
            register(
                    day,
                    new MemberData(joined, joined.plusYears(1), "", "", "", "", "", "", day, "", null, null, ""),
                    "from outside");
        }

        private void register(LocalDate day, MemberData data, String what) {
            World.Cell cell = any(cells);
            UUID member = register.register(actor(cell), cell.id, PersonData.named("Người Thứ " + facts.size()), data)
                    .value();
            facts.put(member, new TreeMap<>());
            moved(member, day, cell, what);
        }

        private void leave(LocalDate day) {
            UUID member = anybody(day);
            StatusKind kind =
                    any(List.of(StatusKind.STRIKE_OFF, StatusKind.EXPULSION, StatusKind.RESIGNATION, StatusKind.DEATH));
            World.Cell cell = now.get(member);
            left.put(member, decide.decide(actor(cell), new MemberId(member), kind, paper(day)));
            leftFrom.put(member, cell);
            moved(member, day, null, kind.name());
        }

        private void counter(LocalDate day) {
            if (left.isEmpty()) {
                return;
            }
            UUID member = any(List.copyOf(left.keySet()));
            LocalDate gone = touched.get(member);
            if (persons.containsKey(member) && gone.isBefore(day) && random.nextBoolean()) {
                admitAgain(member, day);
                return;
            }
            LocalDate back = random.nextInt(3) == 0 ? gone : day;
            World.Cell cell = leftFrom.get(member);
            decide.counter(actor(cell), left.remove(member), paper(back));
            moved(member, back, cell, back.equals(gone) ? "never left" : "back");
        }

        private void sendOff(LocalDate day) {
            UUID member = anybody(day);
            World.Cell from = now.get(member);
            World.Cell to = random.nextInt(4) == 0 ? null : any(cells);
            boolean already = underway.stream().anyMatch(one -> one.member().equals(member));
            if (already || from.equals(to)) {
                return;
            }
            var id = send.draft(
                    actor(from), new MemberId(member), to == null ? null : to.id, to == null ? "nơi khác" : "", "");
            send.send(actor(from), id, day);
            underway.add(new Underway(member, from, to, id, day));
            happened.merge("sent", 1, Integer::sum);
        }

        private void endTransfer(LocalDate day) {
            if (underway.isEmpty()) {
                return;
            }
            Underway one = underway.remove(random.nextInt(underway.size()));
            if (random.nextInt(4) == 0 && one.to() != null) {
                answer.giveBack(actor(one.to()), one.id(), "thiếu giấy tờ");
                happened.merge("given back", 1, Integer::sum);
            } else if (random.nextInt(6) == 0 || !touched.get(one.member()).isBefore(day)) {
                send.withdraw(actor(one.from()), one.id(), "đổi ý");
                happened.merge("withdrawn", 1, Integer::sum);
            } else if (one.to() == null) {
                answer.receivedOutside(actor(one.from()), one.id(), day);
                moved(one.member(), day, null, "gone outside");
            } else {
                answer.receive(actor(one.to()), one.id(), day);
                moved(one.member(), day, one.to(), "received");
            }
        }

        /** Changes of standing that leave the count alone. */
        private void standing(LocalDate day) {
            UUID member = anybody(day);
            StatusKind kind = any(List.of(
                    StatusKind.RECOGNITION,
                    StatusKind.EXEMPTION,
                    StatusKind.RESUMPTION,
                    StatusKind.SUSPENSION,
                    StatusKind.RESTORATION));
            LocalDate until = kind == StatusKind.SUSPENSION ? day.plusDays(60) : null;
            var paper = new StatusPaper(day, until, "1-QĐ", LocalDate.of(2025, 1, 1), "Đảng ủy", "", null);
            decide.decide(actor(now.get(member)), new MemberId(member), kind, paper);
            touched.put(member, day);
            happened.merge(kind.name(), 1, Integer::sum);
        }

        private void moved(UUID member, LocalDate day, World.Cell cell, String what) {
            facts.get(member).put(day, cell == null ? null : cell.id.value());
            if (cell == null) {
                now.remove(member);
            } else {
                now.put(member, cell);
            }
            touched.put(member, day);
            happened.merge(what, 1, Integer::sum);
        }

        private UUID anybody(LocalDate day) {
            List<UUID> free = now.keySet().stream()
                    .filter(member -> touched.get(member).isBefore(day))
                    .sorted()
                    .toList();
            if (free.isEmpty()) {
                throw new RuleViolation("nobody");
            }
            return any(free);
        }

        private vn.chibo.shared.Actor actor(World.Cell cell) {
            return secretaries.get(cell).actor();
        }

        private static StatusPaper paper(LocalDate day) {
            return new StatusPaper(day, null, "1-QĐ", LocalDate.of(2025, 1, 1), "Đảng ủy", "", null);
        }

        private <T> T any(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
