package vn.chibo.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Records many people at once, such as a register of thousands, in one statement. */
@UseCase
public class KeepPeople {
    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final IdentityNumbers numbers;
    private final JsonMapper json;

    KeepPeople(JdbcClient jdbc, Access access, OrganisationPaths paths, IdentityNumbers numbers, JsonMapper json) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.numbers = numbers;
        this.json = json;
    }

    /** @param unit that answers for the record */
    public record Newcomer(UnitId unit, PersonData data) {}

    /** The ids, in the order of the people given. */
    public List<PersonId> recordAll(Actor actor, List<Newcomer> people) {
        Map<UnitId, String> unitPaths = new HashMap<>();
        for (Newcomer newcomer : people) {
            unitPaths.computeIfAbsent(newcomer.unit(), unit -> {
                access.require(actor, Permission.KEEP_MEMBERS, unit);
                return paths.path(unit).orElseThrow(NotFound::new);
            });
        }
        List<UUID> ids = jdbc.sql("select uuidv7() from generate_series(1, ?)")
                .param(people.size())
                .query(UUID.class)
                .list();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            UnitId unit = people.get(i).unit();
            rows.add(row(ids.get(i), unit, unitPaths.get(unit), people.get(i).data()));
        }
        insert(rows);
        return ids.stream().map(PersonId::new).toList();
    }

    /**
     * Records whom a query of the caller gives, whose numbers are sealed already and whose units the actor was let to:
     * id, unit, its path, the number's cipher, index and end, then the columns named.
     */
    public void recordAll(Actor actor, List<String> columns, String query) {
        String named = columns.stream().map(column -> ", " + column).collect(Collectors.joining());
        jdbc.sql(
                        "insert into people.person (id, unit_id, unit_path, citizen_id_cipher, citizen_id_index, citizen_id_tail"
                                + named + ") " + query)
                .update();
    }

    private void insert(List<Row> rows) {
        jdbc.sql("""
                insert into people.person (id, unit_id, unit_path, full_name, used_name, sex, birth_date, ethnicity, religion,
                    birthplace, home_place, residence, general_education, professional_level, political_theory, languages,
                    occupation, staff_class, school_post, phone, citizen_id_cipher, citizen_id_index, citizen_id_tail,
                    alias, birth_province, birth_country, home_province, home_country, residence_province,
                    residence_country, academic_title, it_skill, occupation_before, youth_union_on, family_notes,
                    trips_abroad)
                select r.id, r."unitId", r."unitPath", d."fullName", d."usedName", d.sex, d."birthDate", d.ethnicity, d.religion,
                    d.birthplace, d."homePlace", d.residence, d."generalEducation", d."professionalLevel",
                    d."politicalTheory", d.languages, d.occupation, d."staffClass", d."schoolPost", d.phone,
                    decode(r.cipher, 'hex'), decode(r.index, 'hex'), r.tail,
                    e.alias, e."birthProvince", e."birthCountry", e."homeProvince", e."homeCountry", e."residenceProvince",
                    e."residenceCountry", e."academicTitle", e."itSkill", e."occupationBefore", e."youthUnionOn",
                    e."familyNotes", e."tripsAbroad"
                from jsonb_to_recordset(cast(? as jsonb)) as r (id uuid, "unitId" uuid, "unitPath" text, cipher text,
                         index text, tail text, data jsonb),
                     jsonb_to_record(r.data) as d ("fullName" text, "usedName" text, sex text, "birthDate" date,
                         ethnicity text, religion text, birthplace text, "homePlace" text, residence text,
                         "generalEducation" text, "professionalLevel" text, "politicalTheory" text, languages text,
                         occupation text, "staffClass" text, "schoolPost" text, phone text, details jsonb),
                     jsonb_to_record(d.details) as e (alias text, "birthProvince" text, "birthCountry" text,
                         "homeProvince" text, "homeCountry" text, "residenceProvince" text, "residenceCountry" text,
                         "academicTitle" text, "itSkill" text, "occupationBefore" text, "youthUnionOn" date,
                         "familyNotes" text, "tripsAbroad" text)
                """).param(json.writeValueAsString(rows)).update();
    }

    private Row row(UUID id, UnitId unit, String path, PersonData data) {
        String number = data.citizenId();
        boolean none = number.isEmpty();
        return new Row(
                id,
                unit.value(),
                path,
                none ? null : HexFormat.of().formatHex(numbers.encrypt(number)),
                none ? null : HexFormat.of().formatHex(numbers.index(number)),
                none ? "" : number.substring(number.length() - 4),
                data.withoutCitizenId());
    }

    private record Row(
            UUID id,
            UUID unitId,
            String unitPath,
            @Nullable String cipher,
            @Nullable String index,
            String tail,
            PersonData data) {}
}
