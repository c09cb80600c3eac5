package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.chibo.launch.TestOwner;
import vn.chibo.world.World;
import vn.chibo.world.World.Someone;

/** One of each thing that moves in a cell's register: a decision on a standing, a transfer, a stay, a correction, a file. */
@Component
public class MovesOfACell {
    private final DecideStatus decide;
    private final SendTransfer send;
    private final KeepStay stays;
    private final ProposeCorrection corrections;
    private final CheckImport imports;
    private final MergeMembers merge;
    private final JdbcTemplate owner = new JdbcTemplate(TestOwner.dataSource());
    private final World world;
    private final Clock clock;

    MovesOfACell(
            DecideStatus decide,
            SendTransfer send,
            KeepStay stays,
            ProposeCorrection corrections,
            CheckImport imports,
            MergeMembers merge,
            World world,
            Clock clock) {
        this.decide = decide;
        this.send = send;
        this.stays = stays;
        this.corrections = corrections;
        this.imports = imports;
        this.merge = merge;
        this.world = world;
        this.clock = clock;
    }

    public void build(World.Cell cell, Someone secretary, Someone comrade) {
        var by = secretary.actor();
        LocalDate today = LocalDate.now(clock);
        var host = world.cell("Chi bộ nơi sinh hoạt tạm", cell.parent).id;
        corrections.propose(comrade.actor(), Field.PHONE, "", "0912345678", "theo hợp đồng");
        stays.begin(by, comrade.member(), host, false, today, today.plusMonths(6));
        send.draft(by, comrade.member(), host, "", "chuyển nơi ở");
        decide.decide(
                by,
                cell.member("Bạch Thị Miễn").member(),
                StatusKind.EXEMPTION,
                new StatusPaper(today, today.plusMonths(6), "7-QĐ", today, "Đảng ủy", "ốm", null));
        imports.check(
                by,
                cell.id,
                "danh-sach.xlsx",
                RegisterFile.onDisk(RegisterFile.of(1).databaseSheet(cell.name)));
        Someone once = cell.member("Khúc Thị Nhập");
        Someone twice = cell.member("Khúc Thị Nhập Lại");
        var choice = new MergeMembers.Choice(Set.of(), "nhập hai lần", version(once), version(twice));
        merge.merge(by, once.member(), twice.person(), choice);
        owner.update(
                "insert into work.job (kind, about, account_id, unit_id, parameters, state, asked_at) "
                        + "values ('members-export', 'danh sách', ?, ?, '{}', 'DONE', ?)",
                by.account(),
                cell.id.value(),
                OffsetDateTime.now(clock));
    }

    private String version(Someone someone) {
        return owner.queryForObject(
                "select m.version || '.' || p.version from members.member m join people.person p on p.id = m.person_id "
                        + "where m.id = ?",
                String.class,
                someone.member().value());
    }
}
