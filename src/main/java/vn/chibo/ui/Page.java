package vn.chibo.ui;

import org.springframework.http.HttpStatus;

/** What a controller returns to show a page: the record is the template's second parameter. */
public interface Page {
    String template();

    default HttpStatus status() {
        return HttpStatus.OK;
    }
}
