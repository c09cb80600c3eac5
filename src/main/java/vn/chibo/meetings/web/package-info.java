/**
 * Pages of meetings, and what the live application speaks with the server.
 *
 * <p>All addresses are below {@code /meetings/{id}/live}; requests carry {@code X-Chibo: live} (so that a session that
 * ended answers 401 instead of the sign-in page) and, when they change something, {@code X-CSRF-TOKEN} with the token of
 * the page ({@code data-csrf} of the body). A meeting out of sight is 404, no right to type 403.
 *
 * <p><b>GET state</b> → {@code {now, pace: {expectedEnd, minutesLate}, rights: {note, close, chair}, notes}}, where notes
 * is {@link vn.chibo.meetings.Proceedings} with its component names: {@code head, revision, opening, roll[], items[]
 * (opinions[], conclusions[], votes[]), mentions[], topics[], ending}. Ids are UUIDs, moments ISO-8601 with offset, days
 * {@code 2026-12-31}. {@code revision} grows with every change of the meeting: a state with a smaller one is old. Each
 * row has its own {@code revision}, the base of the next change. {@code beside} names the row beside which another
 * writer's text stands. Lessons are among {@code mentions} only for the chair and the comrade.
 *
 * <p><b>GET events</b> → server-sent events named {@code changed}; {@code id} is the revision, {@code data} the same JSON
 * with {@code rights: null} and without lessons, one text for all who listen: keep the lessons you have. Comments are
 * heartbeats. The stream ends every 15 minutes: open it again.
 *
 * <p><b>POST changes</b> {@code {tab, changes: [{type, id, base, fields}]}}, at most 200, done in their order, each in a
 * transaction of its own. {@code tab} is a UUID of the open page: keep it while the page lives. {@code id} is made by the
 * browser for a new row (base 0); fields left out stay as they are, {@code ""} empties; all values are text, yes is
 * {@code "true"}. Sending a change again is harmless. Types and fields:
 *
 * <ul>
 *   <li>{@code opinion}: item, speaker, body, removed
 *   <li>{@code conclusion}: item, body, owner, due, target, inResolution, removed
 *   <li>{@code mention}: member, kind (PRAISE, LESSON), body, inMinutes, removed
 *   <li>{@code topic}: title, preparer, thematic, removed
 *   <li>{@code attendance} (id = the member): presence (PRESENT, ABSENT), excused, reason, arrived, left (14:05)
 *   <li>{@code vote}: item, rule (vote.resolution, vote.recognition …), question, subject, inFavour, against, other,
 *       removed; all fields together
 *   <li>{@code item} (id = the item): running ("true" begins it and ends the one before), or noConclusion
 *   <li>{@code meeting} (any id): duesPaid, duesNote, guests, assessment, atmosphere; a text with {@code assessmentWas}
 *       and so on, the text it was typed upon
 * </ul>
 *
 * <p>Answer {@code {revision, results: [{id, status, row, revision, field, message, fields}]}} in the same order. Status:
 * {@code saved}; {@code same} (stood there already); {@code beside} (somebody else had written: go on typing in
 * {@code row}); {@code kept} (a removal not done for the same reason); {@code refused} with {@code field} and
 * {@code message} in the person's language; {@code sealed} (the meeting is closed; {@code fields} come back to be shown);
 * {@code not-found}; {@code failed} (send it again later).
 */
@NullMarked
package vn.chibo.meetings.web;

import org.jspecify.annotations.NullMarked;
