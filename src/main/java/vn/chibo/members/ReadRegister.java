package vn.chibo.members;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import vn.chibo.access.Access;
import vn.chibo.members.imports.Register;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Takes the register out of the program, to print (Mẫu 7-HSĐV) or as a file. That it was taken out is on record. */
@UseCase
public class ReadRegister {
    private final Register register;
    private final Access access;
    private final ApplicationEventPublisher events;

    ReadRegister(Register register, Access access, ApplicationEventPublisher events) {
        this.register = register;
        this.access = access;
        this.events = events;
    }

    /** Everybody the register of the unit acted for holds, those who left too, by given name. */
    public List<Map<Field, String>> whole(Actor actor, String form) {
        UnitId unit = actor.requiredUnit();
        access.require(actor, Permission.OPEN_MEMBER_FILE, unit);
        List<Map<Field, String>> lines = register.lines(actor.path());
        events.publishEvent(new RegisterRead(unit, unit.value(), form, lines.size()));
        return lines;
    }

    /** How long {@link #whole} would be; nothing is taken out yet. */
    public int people(Actor actor) {
        access.require(actor, Permission.OPEN_MEMBER_FILE, actor.requiredUnit());
        return register.people(actor.path());
    }

    /** The list on a page was narrowed by what only who opens files may know. */
    public void asked(Actor actor, List<Field> fields, int people) {
        UnitId unit = actor.requiredUnit();
        access.require(actor, Permission.OPEN_MEMBER_FILE, unit);
        events.publishEvent(new RegisterAsked(
                unit, unit.value(), fields.stream().map(Enum::name).toList(), people));
    }

    /** A list that a page showed already goes out as a file. */
    public void listed(Actor actor, int people) {
        UnitId unit = actor.requiredUnit();
        access.require(actor, Permission.READ_MEMBERS, unit);
        events.publishEvent(new RegisterRead(unit, unit.value(), "LIST", people));
    }

    /**
     * A list of the register goes out as a file, read as it is written.
     *
     * @param filter what the list was asked for, as its address has it
     */
    public void exported(Actor actor, String format, String filter, List<String> columns, long people) {
        UnitId unit = actor.requiredUnit();
        access.require(actor, Permission.READ_MEMBERS, unit);
        events.publishEvent(new MembersExported(unit, unit.value(), format, filter, columns, people));
    }
}
