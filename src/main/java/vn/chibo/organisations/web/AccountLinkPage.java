package vn.chibo.organisations.web;

import java.time.Duration;
import vn.chibo.ui.Page;
import vn.chibo.ui.QrCode;

/** The one-time link, shown once: it is handed over in person. */
public record AccountLinkPage(String person, String username, String address, Duration life) implements Page {
    @Override
    public String template() {
        return "organisations/account-link";
    }

    public QrCode code() {
        return QrCode.of(address);
    }
}
