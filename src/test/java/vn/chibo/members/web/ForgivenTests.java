package vn.chibo.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fingers leave behind when the keyboard does not write Vietnamese. */
class ForgivenTests {

    @ParameterizedTest
    @CsvSource({
        "nguyeenx, %nguyen%",
        "Nguyeễn, %nguyen%",
        "nguye6n4, %nguyen%",
        "ddawngj, %dang%",
        "d9a8ng5, %dang%",
        "dangd, %dang%",
        "thuw, %thu%",
        "Nguyễn Thị Hà, %nguyen%thi%ha%",
        "traanf nguyeenx, %tran%nguyen%",
        "huynh, %huynh%",
        "100%, %100\\%%"
    })
    void findsWhatWasMeant(String typed, String meant) {
        assertThat(Forgiven.patterns(typed)[1]).isEqualTo(meant);
    }
}
