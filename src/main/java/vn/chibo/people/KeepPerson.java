package vn.chibo.people;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Records a person and mends the record. Called by the use cases that make members, posts and accounts, which publish
 * what happened; here only the right to keep people is asked.
 */
@UseCase
public class KeepPerson {
    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final IdentityNumbers numbers;

    KeepPerson(JdbcClient jdbc, Access access, OrganisationPaths paths, IdentityNumbers numbers) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.numbers = numbers;
    }

    public PersonId record(Actor actor, UnitId unit, PersonData data) {
        access.require(actor, Permission.KEEP_MEMBERS, unit);
        return new PersonId(bind("""
                insert into people.person (unit_id, unit_path, full_name, used_name, sex, birth_date, ethnicity, religion,
                    birthplace, home_place, residence, general_education, professional_level, political_theory, languages,
                    occupation, staff_class, school_post, phone, citizen_id_cipher, citizen_id_index, citizen_id_tail,
                    alias, birth_province, birth_country, home_province, home_country, residence_province,
                    residence_country, academic_title, it_skill, occupation_before, youth_union_on, family_notes,
                    trips_abroad)
                values (:unit, :path, :fullName, :usedName, :sex, :birthDate, :ethnicity, :religion, :birthplace,
                    :homePlace, :residence, :generalEducation, :professionalLevel, :politicalTheory, :languages,
                    :occupation, :staffClass, :schoolPost, :phone, :cipher, :index, :tail, :alias,
                    :birthProvince, :birthCountry, :homeProvince, :homeCountry, :residenceProvince, :residenceCountry,
                    :academicTitle, :itSkill, :occupationBefore, :youthUnionOn, :familyNotes, :tripsAbroad)
                returning id
                """, data)
                .param("unit", unit.value())
                .param("path", paths.path(unit).orElseThrow(NotFound::new))
                .query(UUID.class)
                .single());
    }

    /** Writes the whole record anew; an empty citizen number leaves the one on record. */
    public void mend(Actor actor, UnitId unit, PersonId person, PersonData data) {
        access.require(actor, Permission.KEEP_MEMBERS, unit);
        int changed = bind("""
                update people.person set full_name = :fullName, used_name = :usedName, sex = :sex,
                    birth_date = :birthDate, ethnicity = :ethnicity, religion = :religion, birthplace = :birthplace,
                    home_place = :homePlace, residence = :residence, general_education = :generalEducation,
                    professional_level = :professionalLevel, political_theory = :politicalTheory,
                    languages = :languages, occupation = :occupation, staff_class = :staffClass,
                    school_post = :schoolPost, phone = :phone,
                    alias = :alias, birth_province = :birthProvince, birth_country = :birthCountry,
                    home_province = :homeProvince, home_country = :homeCountry,
                    residence_province = :residenceProvince, residence_country = :residenceCountry,
                    academic_title = :academicTitle, it_skill = :itSkill, occupation_before = :occupationBefore,
                    youth_union_on = :youthUnionOn, family_notes = :familyNotes, trips_abroad = :tripsAbroad,
                    citizen_id_cipher = coalesce(:cipher, citizen_id_cipher),
                    citizen_id_index = coalesce(:index, citizen_id_index),
                    citizen_id_tail = coalesce(nullif(:tail, ''), citizen_id_tail), version = version + 1
                where id = :id
                """, data).param("id", person.value()).update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    private JdbcClient.StatementSpec bind(String sql, PersonData data) {
        String number = data.citizenId();
        PersonDetails details = data.details();
        return jdbc.sql(sql)
                .param("fullName", data.fullName())
                .param("usedName", data.usedName())
                .param("sex", data.sex())
                .param("birthDate", data.birthDate())
                .param("ethnicity", data.ethnicity())
                .param("religion", data.religion())
                .param("birthplace", data.birthplace())
                .param("homePlace", data.homePlace())
                .param("residence", data.residence())
                .param("generalEducation", data.generalEducation())
                .param("professionalLevel", data.professionalLevel())
                .param("politicalTheory", data.politicalTheory())
                .param("languages", data.languages())
                .param("occupation", data.occupation())
                .param("staffClass", data.staffClass())
                .param("schoolPost", data.schoolPost())
                .param("phone", data.phone())
                .param("alias", details.alias())
                .param("birthProvince", details.birthProvince())
                .param("birthCountry", details.birthCountry())
                .param("homeProvince", details.homeProvince())
                .param("homeCountry", details.homeCountry())
                .param("residenceProvince", details.residenceProvince())
                .param("residenceCountry", details.residenceCountry())
                .param("academicTitle", details.academicTitle())
                .param("itSkill", details.itSkill())
                .param("occupationBefore", details.occupationBefore())
                .param("youthUnionOn", details.youthUnionOn())
                .param("familyNotes", details.familyNotes())
                .param("tripsAbroad", details.tripsAbroad())
                .param("cipher", number.isEmpty() ? null : numbers.encrypt(number))
                .param("index", number.isEmpty() ? null : numbers.index(number))
                .param("tail", number.isEmpty() ? "" : number.substring(number.length() - 4));
    }
}
