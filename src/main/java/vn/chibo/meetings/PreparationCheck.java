package vn.chibo.meetings;

import java.util.List;

/** A group of checks; each asks the rulebook first and is silent where no rule is in force. */
interface PreparationCheck {
    List<Check> of(CheckedSession session);
}
