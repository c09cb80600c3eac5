package vn.chibo.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was put to the vote and how many hands were counted. */
record Ballot(
        UUID item, String rule, String question, @Nullable UUID subject, int inFavour, int against, int other) {}
