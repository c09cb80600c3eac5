package vn.chibo.members.imports;

import static java.util.Map.entry;
import static vn.chibo.members.Field.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chibo.members.Field;

/** How headers of registers name the fields, folded to plain letters, the ones of the member database first. */
public final class Headers {
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

    private static final Map<Field, List<String>> WORDS = Map.ofEntries(
            entry(EXTERNAL_ID, List.of("id", "ma dang vien", "ma dv")),
            entry(
                    FULL_NAME,
                    List.of(
                            "ho va ten khai sinh",
                            "ho ten khai sinh",
                            "ho va ten",
                            "ho ten",
                            "ten khai sinh",
                            "full name")),
            entry(USED_NAME, List.of("ho va ten dang dung", "ho ten dang dung", "ten dang dung")),
            entry(SEX, List.of("gioi tinh", "nam nu", "sex")),
            entry(BIRTH_DATE, List.of("ngay thang nam sinh", "ngay sinh", "nam sinh", "sinh ngay", "date of birth")),
            entry(ETHNICITY, List.of("dan toc")),
            entry(RELIGION, List.of("ton giao")),
            entry(
                    CITIZEN_ID,
                    List.of(
                            "so dinh danh ca nhan",
                            "so dinh danh",
                            "so can cuoc cong dan",
                            "so can cuoc",
                            "can cuoc cong dan",
                            "so cccd",
                            "cccd",
                            "ma dinh danh")),
            entry(CARD_NUMBER, List.of("so the dang vien", "so the dang", "so the", "the dang vien")),
            entry(CARD_PLACE, List.of("noi cap the dang vien", "noi cap the", "noi cap the dang")),
            entry(CARD_DATE, List.of("ngay cap the dang vien", "ngay cap the", "ngay cap the dang")),
            entry(OLD_CARD, List.of("so the dang vien cu", "so the dang cu", "so the cu")),
            entry(
                    ORGANISATION,
                    List.of(
                            "to chuc dang dang sinh hoat",
                            "to chuc dang",
                            "chi bo dang sinh hoat",
                            "chi bo",
                            "noi sinh hoat")),
            entry(BIRTH_COUNTRY, List.of("noi sinh quoc gia")),
            entry(BIRTH_PROVINCE, List.of("noi sinh tinh thanh pho", "noi sinh tinh thanh", "noi sinh tinh")),
            entry(BIRTH_DETAIL, List.of("noi sinh chi tiet", "noi sinh dia chi chi tiet", "noi sinh")),
            entry(HOME_COUNTRY, List.of("que quan quoc gia")),
            entry(HOME_PROVINCE, List.of("que quan tinh thanh pho", "que quan tinh thanh", "que quan tinh")),
            entry(HOME_DETAIL, List.of("que quan chi tiet", "que quan dia chi chi tiet", "que quan")),
            entry(RESIDENCE_COUNTRY, List.of("noi cu tru quoc gia", "thuong tru quoc gia", "noi o hien nay quoc gia")),
            entry(
                    RESIDENCE_PROVINCE,
                    List.of(
                            "noi cu tru tinh thanh pho",
                            "noi cu tru tinh thanh",
                            "noi cu tru tinh",
                            "thuong tru tinh thanh pho",
                            "thuong tru tinh",
                            "noi o hien nay tinh thanh pho")),
            entry(
                    RESIDENCE_DETAIL,
                    List.of(
                            "noi cu tru chi tiet",
                            "thuong tru chi tiet",
                            "noi o hien nay chi tiet",
                            "noi cu tru",
                            "noi o hien nay",
                            "thuong tru",
                            "dia chi")),
            entry(GENERAL_EDUCATION, List.of("giao duc pho thong", "trinh do hoc van", "hoc van")),
            entry(POLITICAL_THEORY, List.of("ly luan chinh tri", "trinh do ly luan chinh tri", "llct")),
            entry(PROFESSIONAL_LEVEL, List.of("chuyen mon nghiep vu", "trinh do chuyen mon", "chuyen mon")),
            entry(LANGUAGES, List.of("ngoai ngu")),
            entry(
                    OCCUPATION,
                    List.of("nghe nghiep hien nay", "nghe nghiep", "chuc vu don vi cong tac", "cong viec dang lam")),
            entry(JOINED_ON, List.of("ngay vao dang", "ngay ket nap", "ngay vao dcsvn", "ket nap ngay")),
            entry(OFFICIAL_ON, List.of("ngay chinh thuc", "ngay vao dang chinh thuc", "ngay cong nhan chinh thuc")),
            entry(OLD_IDENTITY, List.of("so cmnd cu", "so cmnd", "cmnd cu", "cmnd", "so chung minh nhan dan")),
            entry(FILE_NUMBER, List.of("so ly lich", "so ly lich dang vien")),
            entry(BADGE, List.of("huy hieu dang", "huy hieu")),
            entry(ARMY, List.of("quan doi", "nhap ngu")),
            entry(POLICE, List.of("cong an")),
            entry(RETIRED, List.of("nghi huu", "huu tri")),
            entry(STANDING, List.of("trang thai", "trang thai dang vien", "tinh trang")),
            entry(
                    LEFT_ON,
                    List.of("ngay ra khoi dang", "ngay roi di", "ngay chuyen di", "ngay ra", "ngay giam", "ngay roi")),
            entry(LEFT_BY, List.of("noi chuyen den", "ly do giam", "ly do roi di")),
            entry(IN_CELL_FROM, List.of("ngay chuyen den", "ngay ve chi bo")),
            entry(CAME_BY, List.of("chuyen den tu", "noi chuyen di")),
            entry(NOTES, List.of("ghi chu")),
            entry(INTRODUCED_BY, List.of("nguoi gioi thieu")),
            entry(PHONE, List.of("so dien thoai", "dien thoai")),
            entry(DELETED, List.of("xoa", "danh dau xoa", "da xoa")),
            entry(ALIAS, List.of("bi danh", "ten goi khac")),
            entry(ACADEMIC_TITLE, List.of("hoc ham")),
            entry(IT_SKILL, List.of("tin hoc", "trinh do tin hoc")),
            entry(
                    OCCUPATION_BEFORE,
                    List.of("nghe nghiep truoc khi vao dang", "nghe nghiep truoc day", "cong viec truoc khi vao dang")),
            entry(YOUTH_UNION_ON, List.of("ngay vao doan", "ngay vao doan tncs ho chi minh")),
            entry(JOINED_PLACE, List.of("noi ket nap", "noi vao dang")),
            entry(JOINED_CELL, List.of("chi bo ket nap", "ket nap tai chi bo")),
            entry(FAMILY_NOTES, List.of("quan he gia dinh", "hoan canh gia dinh")),
            entry(TRIPS_ABROAD, List.of("di nuoc ngoai", "qua trinh di nuoc ngoai")));
    private static final Map<String, Field> FIELDS = fields();

    private Headers() {}

    static Optional<Field> named(String header) {
        return Optional.ofNullable(FIELDS.get(Plain.words(header)));
    }

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new HashMap<>();
        WORDS.forEach((field, words) -> words.forEach(word -> fields.put(word, field)));
        return fields;
    }
}
