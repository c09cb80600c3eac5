package vn.chibo.rulebook;

/** A rule sets something that can be checked; a principle has no form but is shown and cited (nguyên tắc). */
public enum RuleKind {
    RULE,
    PRINCIPLE
}
