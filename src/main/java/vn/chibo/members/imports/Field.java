package vn.chibo.members.imports;

import java.util.List;
import java.util.Optional;

/**
 * What a column of a register may hold. The words are how headers name it, folded to plain letters, the ones of the
 * member database first. Values of places are put together in their DETAIL.
 */
public enum Field {
    EXTERNAL_ID(Kind.TEXT, "id", "ma dang vien", "ma dv"),
    FULL_NAME(
            Kind.TEXT, "ho va ten khai sinh", "ho ten khai sinh", "ho va ten", "ho ten", "ten khai sinh", "full name"),
    USED_NAME(Kind.TEXT, "ho va ten dang dung", "ho ten dang dung", "ten dang dung", "ten goi khac", "bi danh"),
    SEX(Kind.SEX, "gioi tinh", "nam nu", "sex"),
    BIRTH_DATE(Kind.DATE, "ngay thang nam sinh", "ngay sinh", "nam sinh", "sinh ngay", "date of birth"),
    ETHNICITY(Kind.TEXT, "dan toc"),
    RELIGION(Kind.TEXT, "ton giao"),
    CITIZEN_ID(
            Kind.DIGITS,
            "so dinh danh ca nhan",
            "so dinh danh",
            "so can cuoc cong dan",
            "so can cuoc",
            "can cuoc cong dan",
            "so cccd",
            "cccd",
            "ma dinh danh"),
    CARD_NUMBER(Kind.DIGITS, "so the dang vien", "so the dang", "so the", "the dang vien"),
    CARD_PLACE(Kind.TEXT, "noi cap the dang vien", "noi cap the", "noi cap the dang"),
    CARD_DATE(Kind.DATE, "ngay cap the dang vien", "ngay cap the", "ngay cap the dang"),
    OLD_CARD(Kind.TEXT, "so the dang vien cu", "so the dang cu", "so the cu"),
    ORGANISATION(
            Kind.TEXT,
            "to chuc dang dang sinh hoat",
            "to chuc dang",
            "chi bo dang sinh hoat",
            "chi bo",
            "noi sinh hoat"),
    BIRTH_COUNTRY(Kind.TEXT, "noi sinh quoc gia"),
    BIRTH_PROVINCE(Kind.TEXT, "noi sinh tinh thanh pho", "noi sinh tinh thanh", "noi sinh tinh"),
    BIRTH_DETAIL(Kind.TEXT, "noi sinh chi tiet", "noi sinh dia chi chi tiet", "noi sinh"),
    HOME_COUNTRY(Kind.TEXT, "que quan quoc gia"),
    HOME_PROVINCE(Kind.TEXT, "que quan tinh thanh pho", "que quan tinh thanh", "que quan tinh"),
    HOME_DETAIL(Kind.TEXT, "que quan chi tiet", "que quan dia chi chi tiet", "que quan"),
    RESIDENCE_COUNTRY(Kind.TEXT, "noi cu tru quoc gia", "thuong tru quoc gia", "noi o hien nay quoc gia"),
    RESIDENCE_PROVINCE(
            Kind.TEXT,
            "noi cu tru tinh thanh pho",
            "noi cu tru tinh thanh",
            "noi cu tru tinh",
            "thuong tru tinh thanh pho",
            "thuong tru tinh",
            "noi o hien nay tinh thanh pho"),
    RESIDENCE_DETAIL(
            Kind.TEXT,
            "noi cu tru chi tiet",
            "thuong tru chi tiet",
            "noi o hien nay chi tiet",
            "noi cu tru",
            "noi o hien nay",
            "thuong tru",
            "dia chi"),
    GENERAL_EDUCATION(Kind.TEXT, "giao duc pho thong", "trinh do hoc van", "hoc van"),
    POLITICAL_THEORY(Kind.THEORY, "ly luan chinh tri", "trinh do ly luan chinh tri", "llct"),
    PROFESSIONAL_LEVEL(Kind.TEXT, "chuyen mon nghiep vu", "trinh do chuyen mon", "chuyen mon"),
    LANGUAGES(Kind.TEXT, "ngoai ngu"),
    OCCUPATION(Kind.TEXT, "nghe nghiep hien nay", "nghe nghiep", "chuc vu don vi cong tac", "cong viec dang lam"),
    JOINED_ON(Kind.DATE, "ngay vao dang", "ngay ket nap", "ngay vao dcsvn", "ket nap ngay"),
    OFFICIAL_ON(Kind.DATE, "ngay chinh thuc", "ngay vao dang chinh thuc", "ngay cong nhan chinh thuc"),
    OLD_IDENTITY(Kind.TEXT, "so cmnd cu", "so cmnd", "cmnd cu", "cmnd", "so chung minh nhan dan"),
    FILE_NUMBER(Kind.TEXT, "so ly lich", "so ly lich dang vien"),
    BADGE(Kind.TEXT, "huy hieu dang", "huy hieu"),
    ARMY(Kind.TEXT, "quan doi", "nhap ngu"),
    POLICE(Kind.TEXT, "cong an"),
    RETIRED(Kind.TEXT, "nghi huu", "huu tri"),
    STANDING(Kind.STANDING, "trang thai", "trang thai dang vien", "tinh trang"),
    LEFT_ON(Kind.DATE, "ngay ra khoi dang", "ngay roi di", "ngay chuyen di", "ngay ra", "ngay giam", "ngay roi"),
    LEFT_BY(Kind.TEXT, "noi chuyen den", "ly do giam", "ly do roi di"),
    IN_CELL_FROM(Kind.DATE, "ngay chuyen den", "ngay ve chi bo"),
    CAME_BY(Kind.TEXT, "chuyen den tu", "noi chuyen di"),
    NOTES(Kind.TEXT, "ghi chu"),
    INTRODUCED_BY(Kind.TEXT, "nguoi gioi thieu"),
    PHONE(Kind.TEXT, "so dien thoai", "dien thoai"),
    STAFF_CLASS(Kind.CODE),
    SCHOOL_POST(Kind.CODE),
    DELETED(Kind.FLAG, "xoa", "danh dau xoa", "da xoa");

    /** How a cell of the column is read. */
    public enum Kind {
        TEXT,
        DATE,
        SEX,
        THEORY,
        STANDING,
        CODE,
        DIGITS,
        FLAG
    }

    /** The columns of the member database's sheet, in its order; the rest stands in Mẫu 7 alone. */
    public static final List<Field> DATABASE = List.of(
            EXTERNAL_ID,
            FULL_NAME,
            USED_NAME,
            SEX,
            BIRTH_DATE,
            ETHNICITY,
            RELIGION,
            CITIZEN_ID,
            CARD_NUMBER,
            CARD_PLACE,
            CARD_DATE,
            OLD_CARD,
            ORGANISATION,
            BIRTH_COUNTRY,
            BIRTH_PROVINCE,
            BIRTH_DETAIL,
            HOME_COUNTRY,
            HOME_PROVINCE,
            HOME_DETAIL,
            RESIDENCE_COUNTRY,
            RESIDENCE_PROVINCE,
            RESIDENCE_DETAIL,
            JOINED_ON,
            OFFICIAL_ON,
            OLD_IDENTITY,
            STANDING,
            LEFT_ON,
            DELETED);

    private final Kind kind;
    private final List<String> words;

    Field(Kind kind, String... words) {
        this.kind = kind;
        this.words = List.of(words);
    }

    public Kind kind() {
        return kind;
    }

    /** Kept encrypted, shown by its last four digits. */
    public boolean secret() {
        return this == CITIZEN_ID || this == OLD_IDENTITY;
    }

    static Optional<Field> named(String header) {
        String plain = Plain.words(header);
        for (Field field : values()) {
            if (field.words.contains(plain)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
