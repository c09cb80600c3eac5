package vn.chibo.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/** Turns the second step of the own account on, with a first code as proof that the telephone has it, and off. */
@UseCase
public class OwnSecondStep {
    private static final String ISSUER = "Chibo";

    private final JdbcClient jdbc;
    private final PresentPassword password;
    private final SecondStep step;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OwnSecondStep(
            JdbcClient jdbc, PresentPassword password, SecondStep step, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.password = password;
        this.step = step;
        this.clock = clock;
        this.events = events;
    }

    /** How far it is; while it is begun, with what the telephone is to learn. */
    public OwnStep state(Actor actor) {
        return row(actor)
                .map(row -> row.on()
                        ? new OwnStep(true, "", "", codesLeft(actor))
                        : new OwnStep(
                                false,
                                step.open(row.secret()),
                                StepCodes.address(ISSUER, password.username(), step.open(row.secret())),
                                0))
                .orElse(OwnStep.NONE);
    }

    public void begin(Actor actor, String present) {
        password.require(present);
        jdbc.sql("""
                insert into access.second_step (account_id, secret_cipher, begun_at) values (?, ?, ?)
                on conflict (account_id) do update set secret_cipher = excluded.secret_cipher,
                    begun_at = excluded.begun_at where second_step.confirmed_at is null
                """)
                .param(actor.account())
                .param(step.seal(StepCodes.newSecret()))
                .param(OffsetDateTime.now(clock))
                .update();
    }

    /** Returns the codes for paper, shown once. */
    public List<String> confirm(Actor actor, String code) {
        var begun = row(actor).filter(row -> !row.on()).orElseThrow(() -> new RuleViolation("access.second.not-begun"));
        long used = StepCodes.stepOf(step.open(begun.secret()), code.replaceAll("\\s", ""))
                .orElseThrow(() -> RuleViolation.at("code", "access.second.code-wrong"));
        jdbc.sql("update access.second_step set confirmed_at = ?, last_step = ? where account_id = ?")
                .param(OffsetDateTime.now(clock))
                .param(used)
                .param(actor.account())
                .update();
        List<String> codes = RecoveryCodes.fresh();
        codes.forEach(paper -> jdbc.sql("insert into access.recovery_code (account_id, code_hash) values (?, ?)")
                .param(actor.account())
                .param(RecoveryCodes.hash(paper))
                .update());
        events.publishEvent(new SecondStepOn(actor.requiredUnit(), actor.account()));
        return codes;
    }

    public void end(Actor actor, String present) {
        password.require(present);
        jdbc.sql("select access.end_second_step(?)")
                .param(actor.account())
                .query((row, number) -> "")
                .single();
        events.publishEvent(new SecondStepOff(actor.requiredUnit(), actor.account()));
    }

    private int codesLeft(Actor actor) {
        return jdbc.sql("select count(*) from access.recovery_code where account_id = ? and used_at is null")
                .param(actor.account())
                .query(Integer.class)
                .single();
    }

    private Optional<Row> row(Actor actor) {
        return jdbc.sql("""
                select secret_cipher as secret, confirmed_at is not null as "on" from access.second_step
                where account_id = ?
                """).param(actor.account()).query(Row.class).optional();
    }

    private record Row(byte[] secret, boolean on) {}
}
