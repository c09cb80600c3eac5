package vn.chibo.members.web;

import java.util.List;
import vn.chibo.ui.Page;

/** The transfer book of a year; open transfers stand in it whatever their year, beside it today's temporary stays. */
public record TransferBookPage(int year, boolean keeps, List<TransferLine> lines, List<StayLine> stays)
        implements Page {
    public List<TransferLine> open() {
        return lines.stream().filter(TransferLine::open).toList();
    }

    public List<TransferLine> ended() {
        return lines.stream().filter(line -> !line.open()).toList();
    }

    @Override
    public String template() {
        return "members/transfers";
    }
}
