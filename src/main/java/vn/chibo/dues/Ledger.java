package vn.chibo.dues;

import java.time.YearMonth;
import vn.chibo.shared.UnitId;

/** A cell keeps its dues here from that month on. */
public record Ledger(UnitId unit, String path, YearMonth begins) {}
