package vn.chibo.members.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chibo.members.ReadRegister;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.work.JobKind;
import vn.chibo.work.Running;

/**
 * The register's list as a file: what it filters, in its order, with its columns. Those are only what every reader of the
 * register sees; identity numbers go out with Form 7 alone ({@link ReadRegister#whole}). A file is one moment of the register,
 * so an export that was stopped begins anew instead of sewing two moments together.
 */
@Component
class MembersExport implements JobKind<MembersExport.Asked> {
    private final ListRows list;
    private final ReadRegister register;
    private final MessageSource messages;
    private final Clock clock;

    MembersExport(ListRows list, ReadRegister register, MessageSource messages, Clock clock) {
        this.list = list;
        this.register = register;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param query the filter as its address writes it */
    record Asked(String query, TableFile.Format format, String language) {}

    @Override
    public String name() {
        return "members-export";
    }

    @Override
    public Class<Asked> parameters() {
        return Asked.class;
    }

    @Override
    public Permission permission() {
        return Permission.READ_MEMBERS;
    }

    @Override
    public void run(Actor actor, Asked asked, Running job) throws IOException {
        MemberFilter filter = filter(actor, asked.query());
        job.total(list.count(actor, filter));
        OutputStream out = job.result(fileName(asked.format()), asked.format().mediaType);
        write(actor, filter, asked, out, job::step);
    }

    /** The whole list into the stream. That it went out is on record before it is whole. */
    void write(Actor actor, MemberFilter filter, Asked asked, OutputStream out, LongConsumer written)
            throws IOException {
        var columns = new ListColumns(filter.columns(), messages, Locale.of(asked.language()));
        try (TableFile file = asked.format().open(out)) {
            long people = list.write(actor, filter, columns, file, written);
            register.exported(actor, asked.format().name(), asked.query(), filter.columnNames(), people);
        }
    }

    String fileName(TableFile.Format format) {
        return format.name("dang-vien-" + LocalDate.now(clock));
    }

    /** Who may ask less than when it was asked for gets no list instead of a wider one. */
    private static MemberFilter filter(Actor actor, String query) {
        MemberFilter filter = MemberFilter.read(query, actor.can(Permission.OPEN_MEMBER_FILE));
        if (!filter.query().equals(query)) {
            throw new RuleViolation("members.export.narrower");
        }
        return filter;
    }
}
