package vn.chibo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MẬT",
                "Mật",
                "  TỐI MẬT  ",
                "TUYỆT MẬT",
                "Tuyệt  mật",
                "Độ mật: Mật",
                "Độ mật : TỐI MẬT",
                "(Mật)",
                "Số 05-NQ/CB (Tối mật)",
                "[MẬT]",
                "*** MẬT ***",
                "Mức độ mật: Tuyệt mật",
                "TÀI LIỆU MẬT",
                "Văn bản tối mật",
                "MẬT - Bản số 03",
                "TỐI MẬT\nĐẢNG CỘNG SẢN VIỆT NAM",
                "Số 05-NQ/CB\nMẬT\nvề công tác",
                "T Ố I  M Ậ T",
                "M Ậ T",
                "Số 12-BC/CB          MẬT",
                "Dấu: MẬT",
                "(độ mật: Mật)",
                "Đóng dấu TUYỆT MẬT",
                "M\u200BẬT",
            })
    void findsMarks(String text) {
        assertThat(Secrecy.markIn(text)).isPresent();
        assertThat(Secrecy.markIn(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bảo vệ bí mật nhà nước trong tình hình mới",
                "Giữ mật thiết với nhân dân",
                "mật độ dân cư",
                "Tuyên truyền Luật Bảo vệ bí mật nhà nước",
                "giữ bí mật",
                "BÍ MẬT NHÀ NƯỚC",
                "Bỏ phiếu kín, giữ mật.",
                "Mối liên hệ mật thiết giữa Đảng và nhân dân",
                "đổi mật khẩu",
                "Mật khẩu: 123",
                "Mật độ: 300 người/km2",
                "Độ mật: Thường",
                "Độ mật: Không",
                "Quản lý tài liệu mật theo quy định",
                "Không soạn văn bản mật trên máy nối mạng",
                "mật ong",
                "Mật mã",
                "ĐẢNG CỘNG SẢN VIỆT NAM",
                "Lê Văn Mật",
                "Không để lộ thông tin mật, tối mật, tuyệt mật.",
                "Cơ mật viện (lịch sử)",
                "(bí mật)",
                "Nguyễn Thị Mật\t1980",
            })
    void leavesOrdinaryWordsAlone(String text) {
        assertThat(Secrecy.markIn(text)).isEmpty();
        assertThat(Secrecy.markIn(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEmpty();
    }
}
