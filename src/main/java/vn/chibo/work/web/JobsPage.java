package vn.chibo.work.web;

import java.util.List;
import vn.chibo.ui.Page;

/** One's own background work, the newest first. */
public record JobsPage(List<JobLine> jobs) implements Page {
    @Override
    public String template() {
        return "work/jobs";
    }

    /** Whether the page has to look again by itself. */
    public boolean moving() {
        return jobs.stream().anyMatch(JobLine::open);
    }
}
