package vn.chibo.access.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.ui.Page;
import vn.chibo.ui.QrCode;

/**
 * A sheet to print and hang up: how a telephone comes to trust this program's own authority.
 *
 * @param fingerprint of the authority's certificate, in lines; none without TLS
 * @param until the authority's last day
 * @param addresses of the program on its network
 */
public record InstallPage(
        List<String> fingerprint, @Nullable LocalDate until, List<String> addresses) implements Page {
    @Override
    public String template() {
        return fingerprint.isEmpty() ? "access/install-missing" : "access/install";
    }

    public String certificate(String address) {
        return address + InstallController.CERTIFICATE;
    }

    public QrCode code(String address) {
        return QrCode.of(address);
    }
}
