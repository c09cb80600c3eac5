package vn.chibo.members.web;

import org.springframework.http.HttpStatus;
import vn.chibo.members.imports.ImportRows.Stored;
import vn.chibo.ui.Page;

/** One row of a file with all its cells. */
public record ImportRowPage(ImportFile file, Stored row) implements Page {
    @Override
    public String template() {
        return "members/import-row";
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.OK;
    }
}
