package vn.chibo.shared;

import java.util.List;

/** Many events of one change, such as an import of a thousand members: audited together, in one statement. */
public record EventBatch(List<? extends DomainEvent> events) {}
