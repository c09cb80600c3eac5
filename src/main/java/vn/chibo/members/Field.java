package vn.chibo.members;

import java.util.Arrays;
import java.util.List;
import vn.chibo.people.CodeList;

/**
 * The catalogue of a member's file (hồ sơ đảng viên): each field once, in the order in which people read it. The form, the
 * file's page, columns, conditions, export and import all take section, kind, place and length from here; its label is
 * the message {@code members.field.NAME}.
 *
 * <p>The SQL speaks of {@code p} (people.person), {@code m} (members.member), {@code a} (the newest row of
 * members.affiliation), {@code s} (the newest row of members.standing) and {@code :day}, today; numbers that are kept
 * encrypted are their last four digits. Empty SQL: a column of files only, which the register keeps elsewhere.
 */
public enum Field {
    FULL_NAME(Section.PERSON, Kind.TEXT, Seen.LIST, "p.full_name", 120),
    USED_NAME(Section.PERSON, Kind.TEXT, Seen.FILE, "p.used_name", 120),
    ALIAS(Section.PERSON, Kind.TEXT, Seen.FILE, "p.alias", 120),
    SEX(Section.PERSON, Seen.FILE, "p.sex", "MALE", "FEMALE"),
    BIRTH_DATE(Section.PERSON, Kind.DATE, Seen.FILE, "p.birth_date"),
    AGE(
            Section.PERSON,
            Kind.NUMBER,
            Seen.FILE,
            "cast(extract(year from age(cast(:day as date), p.birth_date)) as int)"),
    ETHNICITY(Section.PERSON, Seen.FILE, "p.ethnicity", CodeList.ETHNICITY),
    RELIGION(Section.PERSON, Seen.FILE, "p.religion", CodeList.RELIGION),
    CITIZEN_ID(Section.PERSON, Kind.DIGITS, Seen.MASKED, "p.citizen_id_tail"),
    OLD_IDENTITY(Section.PERSON, Kind.TEXT, Seen.MASKED, "m.old_identity_tail"),
    PHONE(Section.PERSON, Kind.TEXT, Seen.FILE, "p.phone", 40),
    BIRTH_DETAIL(Section.PLACES, Kind.TEXT, Seen.FILE, "p.birthplace"),
    BIRTH_PROVINCE(Section.PLACES, Seen.FILE, "p.birth_province", CodeList.PROVINCE),
    BIRTH_COUNTRY(Section.PLACES, Kind.TEXT, Seen.FILE, "p.birth_country", 120),
    HOME_DETAIL(Section.PLACES, Kind.TEXT, Seen.FILE, "p.home_place"),
    HOME_PROVINCE(Section.PLACES, Seen.FILE, "p.home_province", CodeList.PROVINCE),
    HOME_COUNTRY(Section.PLACES, Kind.TEXT, Seen.FILE, "p.home_country", 120),
    RESIDENCE_DETAIL(Section.PLACES, Kind.TEXT, Seen.FILE, "p.residence"),
    RESIDENCE_PROVINCE(Section.PLACES, Seen.FILE, "p.residence_province", CodeList.PROVINCE),
    RESIDENCE_COUNTRY(Section.PLACES, Kind.TEXT, Seen.FILE, "p.residence_country", 120),
    GENERAL_EDUCATION(Section.WORK, Seen.FILE, "p.general_education", CodeList.GENERAL_EDUCATION),
    PROFESSIONAL_LEVEL(Section.WORK, Seen.FILE, "p.professional_level", CodeList.PROFESSIONAL_LEVEL),
    ACADEMIC_TITLE(Section.WORK, Seen.FILE, "p.academic_title", CodeList.ACADEMIC_TITLE),
    POLITICAL_THEORY(Section.WORK, Seen.FILE, "p.political_theory", "BASIC", "INTERMEDIATE", "ADVANCED", "BACHELOR"),
    LANGUAGES(Section.WORK, Seen.FILE, "p.languages", CodeList.LANGUAGES),
    IT_SKILL(Section.WORK, Seen.FILE, "p.it_skill", CodeList.IT_SKILL),
    OCCUPATION(Section.WORK, Kind.TEXT, Seen.LIST, "p.occupation"),
    OCCUPATION_BEFORE(Section.WORK, Kind.TEXT, Seen.FILE, "p.occupation_before"),
    STAFF_CLASS(Section.WORK, Seen.FILE, "p.staff_class", "MANAGER", "TEACHER", "STAFF"),
    SCHOOL_POST(Section.WORK, Seen.FILE, "p.school_post", "PRINCIPAL", "VICE_PRINCIPAL", "GROUP_LEADER"),
    YOUTH_UNION_ON(Section.PARTY, Kind.DATE, Seen.FILE, "p.youth_union_on"),
    JOINED_ON(Section.PARTY, Kind.DATE, Seen.LIST, "m.joined_on"),
    JOINED_PLACE(Section.PARTY, Kind.TEXT, Seen.FILE, "m.joined_place"),
    JOINED_CELL(Section.PARTY, Kind.TEXT, Seen.FILE, "m.joined_cell"),
    INTRODUCED_BY(Section.PARTY, Kind.TEXT, Seen.FILE, "m.introduced_by"),
    OFFICIAL_ON(Section.PARTY, Kind.DATE, Seen.LIST, "m.official_on"),
    PARTY_AGE(
            Section.PARTY,
            Kind.NUMBER,
            Seen.LIST,
            "cast(extract(year from age(cast(:day as date), m.joined_on)) as int)"),
    CARD_NUMBER(Section.PARTY, Kind.DIGITS, Seen.MASKED, "m.card_number"),
    CARD_PLACE(Section.PARTY, Kind.TEXT, Seen.FILE, "m.card_place"),
    CARD_DATE(Section.PARTY, Kind.DATE, Seen.FILE, "m.card_date"),
    OLD_CARD(Section.PARTY, Kind.TEXT, Seen.MASKED, "m.old_card", 40),
    FILE_NUMBER(Section.PARTY, Kind.TEXT, Seen.FILE, "m.file_number", 40),
    EXTERNAL_ID(Section.PARTY, Kind.TEXT, Seen.FILE, "m.external_id", 60),
    BADGE(Section.PARTY, Kind.TEXT, Seen.FILE, "m.badge"),
    IN_CELL_FROM(Section.PARTY, Kind.DATE, Seen.LIST, "lower(a.valid)"),
    CAME_BY(Section.PARTY, Kind.TEXT, Seen.FILE, "a.came_by"),
    ARMY(Section.MORE, Kind.TEXT, Seen.FILE, "m.army"),
    POLICE(Section.MORE, Kind.TEXT, Seen.FILE, "m.police"),
    RETIRED(Section.MORE, Kind.TEXT, Seen.FILE, "m.retired"),
    FAMILY_NOTES(Section.MORE, Kind.NOTE, Seen.FILE, "p.family_notes"),
    TRIPS_ABROAD(Section.MORE, Kind.NOTE, Seen.FILE, "p.trips_abroad"),
    STANDING(
            Section.MORE,
            Seen.LIST,
            "s.standing",
            "EXEMPT",
            "SUSPENDED",
            "TRANSFERRED",
            "STRUCK_OFF",
            "EXPELLED",
            "RESIGNED",
            "DECEASED"),
    LEFT_ON(Section.MORE, Kind.DATE, Seen.LIST, "upper(a.valid)"),
    LEFT_BY(Section.MORE, Kind.TEXT, Seen.FILE, "a.left_by"),
    NOTES(Section.MORE, Kind.NOTE, Seen.FILE, "m.notes"),
    ORGANISATION(Section.COLUMN, Kind.TEXT, Seen.LIST, ""),
    DELETED(Section.COLUMN, Kind.FLAG, Seen.LIST, "");

    /** Where on the form and the file a field stands; COLUMN: in files only. */
    public enum Section {
        PERSON,
        PLACES,
        WORK,
        PARTY,
        MORE,
        COLUMN;

        /** The key of its heading: {@code members.group.…}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public List<Field> fields() {
            return Arrays.stream(Field.values())
                    .filter(field -> field.section == this)
                    .toList();
        }
    }

    /**
     * How a value is read, compared and shown. LISTED is text beside a dated list of what is usual ({@code people.code}),
     * kept as typed when the list does not know it; CODE is one of {@link #codes()}; NUMBER is computed, never typed.
     */
    public enum Kind {
        TEXT(500),
        NOTE(2000),
        LISTED(200),
        DATE(10),
        CODE(30),
        DIGITS(20),
        NUMBER(4),
        FLAG(5);

        private final int longest;

        Kind(int longest) {
            this.longest = longest;
        }
    }

    /**
     * Who sees a value: LIST, every reader of the register; FILE, within a file opened for a purpose, and what is taken out
     * by who may open files; MASKED, as FILE but by the last four digits, whole only when opened for itself.
     */
    public enum Seen {
        LIST,
        FILE,
        MASKED
    }

    private final Section section;
    private final Kind kind;
    private final Seen seen;
    private final String sql;
    private final int longest;
    private final String list;
    private final List<String> codes;

    Field(Section section, Kind kind, Seen seen, String sql) {
        this(section, kind, seen, sql, kind.longest);
    }

    Field(Section section, Kind kind, Seen seen, String sql, int longest) {
        this(section, kind, seen, sql, longest, "", List.of());
    }

    Field(Section section, Seen seen, String sql, CodeList list) {
        this(section, Kind.LISTED, seen, sql, Kind.LISTED.longest, list.name(), List.of());
    }

    Field(Section section, Seen seen, String sql, String... codes) {
        this(section, Kind.CODE, seen, sql, Kind.CODE.longest, "", List.of(codes));
    }

    Field(Section section, Kind kind, Seen seen, String sql, int longest, String list, List<String> codes) {
        this.section = section;
        this.kind = kind;
        this.seen = seen;
        this.sql = sql;
        this.longest = longest;
        this.list = list;
        this.codes = codes;
    }

    public Section section() {
        return section;
    }

    public Kind kind() {
        return kind;
    }

    public Seen seen() {
        return seen;
    }

    /** Characters; what is longer is refused, never cut. */
    public int longest() {
        return longest;
    }

    /** What stands in a list or an export; of masked numbers the last four digits. */
    public String sql() {
        return this == CARD_NUMBER || this == OLD_CARD ? "right(" + sql + ", 4)" : sql;
    }

    /** The dated list of {@code people.code} that goes with a LISTED field; empty for others. */
    public String list() {
        return list;
    }

    /** The codes of a CODE field, whose words are {@code members.code.…}; empty for others. */
    public List<String> codes() {
        return codes;
    }

    /** Kept encrypted, shown by its last four digits. */
    public boolean secret() {
        return this == CITIZEN_ID || this == OLD_IDENTITY;
    }

    public boolean masked() {
        return seen == Seen.MASKED;
    }

    /** Filled in by a person, not computed and not a mere column of a file. */
    public boolean typed() {
        return kind != Kind.NUMBER && section != Section.COLUMN;
    }

    public boolean ofPerson() {
        return sql.startsWith("p.");
    }

    public boolean ofMember() {
        return sql.startsWith("m.");
    }

    /** The column it is kept in, without its table; empty where it is computed or read off a period. */
    public String column() {
        return (ofPerson() || ofMember() || sql.startsWith("a.")) ? sql.substring(2) : "";
    }

    /** The fields of the form, in order. */
    public static List<Field> ofTheForm() {
        return Arrays.stream(values()).filter(Field::typed).toList();
    }
}
