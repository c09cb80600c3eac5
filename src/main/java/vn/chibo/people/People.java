package vn.chibo.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** Records of people as they stand, without their identity numbers. Whoever shows one asks for the permission first. */
@ReadModel
public class People {
    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<PersonId, PersonData> of(Actor actor, Collection<UUID> ids) {
        Map<PersonId, PersonData> people = new HashMap<>();
        jdbc.sql("select * from people.person where id = any (?)")
                .param(ids.toArray(new UUID[0]))
                .query((row, number) -> people.put(new PersonId(row.getObject("id", UUID.class)), data(row)))
                .list();
        return people;
    }

    private static PersonData data(ResultSet row) throws SQLException {
        Date birth = row.getDate("birth_date");
        return new PersonData(
                row.getString("full_name"),
                row.getString("used_name"),
                row.getString("sex"),
                birth == null ? null : birth.toLocalDate(),
                row.getString("ethnicity"),
                row.getString("religion"),
                row.getString("birthplace"),
                row.getString("home_place"),
                row.getString("residence"),
                row.getString("general_education"),
                row.getString("professional_level"),
                row.getString("political_theory"),
                row.getString("languages"),
                row.getString("occupation"),
                row.getString("staff_class"),
                row.getString("school_post"),
                row.getString("phone"),
                "",
                details(row));
    }

    private static PersonDetails details(ResultSet row) throws SQLException {
        return new PersonDetails(
                row.getString("alias"),
                row.getString("birth_province"),
                row.getString("birth_country"),
                row.getString("home_province"),
                row.getString("home_country"),
                row.getString("residence_province"),
                row.getString("residence_country"),
                row.getString("academic_title"),
                row.getString("it_skill"),
                row.getString("occupation_before"),
                row.getObject("youth_union_on", LocalDate.class),
                row.getString("family_notes"),
                row.getString("trips_abroad"));
    }
}
