package vn.chibo.rulebook;

import vn.chibo.shared.UnitId;

/** An organisation rules may be asked for. */
public record RuleUnit(UnitId id, String path, String name, RuleLevel level) {}
