package vn.chibo.demo;

import java.time.LocalDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.resolutions.MarkUploaded;
import vn.chibo.resolutions.NotUploaded;
import vn.chibo.resolutions.ResolutionId;

/** The day after a demo meeting the secretary brings the resolution to the official handbook, by hand. */
@Component
@Profile("demo")
class UploadedMonth {
    private final PreparedMonth prepared;
    private final MarkUploaded mark;
    private final NotUploaded open;

    UploadedMonth(PreparedMonth prepared, MarkUploaded mark, NotUploaded open) {
        this.prepared = prepared;
        this.mark = mark;
        this.open = open;
    }

    void uploaded(LivingCell cell, LocalDateTime start) {
        prepared.at(start.plusDays(1));
        var secretary = cell.as(cell.secretary());
        for (ResolutionId resolution : open.of(secretary, cell.id())) {
            mark.uploaded(secretary, resolution);
        }
    }
}
