package vn.chibo.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.members.imports.ImportRows;
import vn.chibo.members.imports.ImportRows.Stored;
import vn.chibo.members.imports.Problem;
import vn.chibo.world.World;

/** A cell with a secretary who imports, and what the check of a file found. */
@ChiboTest
@Transactional
abstract class ImportSetting {
    @Autowired
    World world;

    @Autowired
    CheckImport checkImport;

    @Autowired
    MendImportRow mendRow;

    @Autowired
    WriteImport writeImport;

    @Autowired
    DropImport dropImport;

    @Autowired
    ImportRows rows;

    @Autowired
    Roster roster;

    @Autowired
    JdbcClient jdbc;

    final LocalDate today = LocalDate.of(2026, 11, 22);
    World.Cell cell;
    World.Someone secretary;

    @BeforeEach
    void peopleACell() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Trần Văn An");
    }

    ImportId upload(byte[] file) {
        return upload("danh-sach.xlsx", file);
    }

    ImportId upload(String name, byte[] file) {
        return checkImport.check(secretary.actor(), cell.id, name, RegisterFile.onDisk(file));
    }

    Map<String, String> faults(ImportId id) {
        return rows.page(id.value(), "FAULTY", 100, 0).stream()
                .map(Stored::problems)
                .flatMap(List::stream)
                .filter(Problem::blocks)
                .collect(Collectors.toMap(Problem::ref, Problem::key));
    }
}
