package vn.chibo.organisations.web;

import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.UnitId;

/**
 * A line of the tree.
 *
 * @param depth below the unit the page begins with
 * @param below how many units hang directly under it
 */
public record UnitRow(
        UnitId id,
        @Nullable UnitId parent,
        String name,
        UnitKind kind,
        @Nullable SchoolLevel schoolLevel,
        int depth,
        int below) {}
