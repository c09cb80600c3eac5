package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chibo.documents.Block;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;
import vn.chibo.documents.Block.Emphasis;
import vn.chibo.documents.Block.Heading;
import vn.chibo.documents.Block.Items;
import vn.chibo.documents.Block.Marker;
import vn.chibo.documents.Block.Paragraph;
import vn.chibo.documents.Block.Table;
import vn.chibo.documents.DocumentType;
import vn.chibo.documents.Letterhead;
import vn.chibo.documents.PartyDocument;
import vn.chibo.documents.Recipients;
import vn.chibo.documents.Signature;
import vn.chibo.members.imports.Texts;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.decisions.HandedOver.Handed;
import vn.chibo.organisations.decisions.HandedOver.Party;

/**
 * The record of a handover (biên bản bàn giao). No official form of it is known: this one says so at its head, holds
 * nothing but what the program knows, and leaves time, place, seal and names of those who sign to be written by hand.
 */
final class HandoverRecord {
    private static final List<Double> MEMBER_WIDTHS = List.of(12.0, 40.0, 26.0, 43.0, 43.0);

    /** About three pages; a longer list goes beside the record, where it is printed across. */
    private static final int LISTED = 60;

    private final OfficialWords words;
    private final HandoverQueries.Handover handover;
    private final Handed handed;
    private final List<Block> blocks = new ArrayList<>();

    private HandoverRecord(OfficialWords words, HandoverQueries.Handover handover, Handed handed) {
        this.words = words;
        this.handover = handover;
        this.handed = handed;
    }

    static PartyDocument of(
            OfficialWords words, UnitView issuer, HandoverQueries.Handover handover, Handed handed, LocalDate today) {
        return new PartyDocument(
                DocumentType.MINUTES,
                new Letterhead(issuer.parentName(), issuer.name(), null, issuer.bodyCode(), issuer.place(), today),
                words.say("members.record.subject", handover.decision().number()),
                List.of(),
                new HandoverRecord(words, handover, handed).body(issuer),
                List.of(
                        new Signature(words.say("members.record.giver.signs"), words.say("members.record.signs"), ""),
                        new Signature(words.say("members.record.taker.signs"), words.say("members.record.signs"), "")),
                Recipients.NONE,
                true);
    }

    private List<Block> body(UnitView issuer) {
        var decision = handover.decision();
        blocks.add(new Paragraph(words.say("members.record.unofficial"), Emphasis.BOLD));
        plain(words.say(
                "members.record.decision",
                decision.number(),
                decision.signedOn(),
                issuer.name(),
                decision.title(),
                decision.inForce()));
        plain(words.say("members.record.where"));
        heading("parties");
        parties();
        heading("members");
        members();
        heading("posts");
        items(handed.posts().stream()
                .map(post -> post.name() + ": "
                        + words.say(
                                "organisations.rehearsal.posts." + (post.begins() ? "begins" : "ends"),
                                words.say("organisations.postkind." + post.kind()),
                                post.unit()))
                .toList());
        heading("work");
        items(handed.work().stream()
                .map(work -> (work.unit().isEmpty() ? "" : work.unit() + ": ") + words.say(work.finding()))
                .toList());
        heading("other");
        plain(words.say("members.record.by-hand"));
        plain(words.say("members.record.witness", issuer.name()));
        return blocks;
    }

    private void parties() {
        if (handed.parties().isEmpty()) {
            plain(words.say("members.record.none"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Party party : handed.parties()) {
            String kind = words.say("organisations.operationkind." + party.kind());
            rows.add(List.of(party.giver(), party.taker(), party.what().isEmpty() ? kind : kind + ": " + party.what()));
        }
        blocks.add(new Table(
                List.of(
                        new Column(words.say("members.record.giver"), 55, Align.LEFT),
                        new Column(words.say("members.record.taker"), 55, Align.LEFT),
                        new Column(words.say("members.record.what"), 54, Align.LEFT)),
                rows));
    }

    private void members() {
        plain(words.say("members.record.count", handover.lines().size()));
        if (handover.lines().isEmpty()) {
            return;
        }
        Map<String, Integer> ways = new LinkedHashMap<>();
        handover.lines().forEach(line -> ways.merge(line.from() + " → " + line.to(), 1, Integer::sum));
        items(ways.entrySet().stream()
                .map(way -> words.say("members.record.way", way.getKey(), way.getValue()))
                .toList());
        if (handover.lines().size() > LISTED) {
            plain(words.say("members.record.listed-apart"));
            return;
        }
        List<Column> columns = new ArrayList<>();
        for (String column : List.of("number", "name", "born", "from", "to")) {
            columns.add(
                    new Column(words.say("members.handover." + column), MEMBER_WIDTHS.get(columns.size()), Align.LEFT));
        }
        List<List<String>> rows = new ArrayList<>();
        for (var line : handover.lines()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.name(),
                    line.born() == null ? "" : Texts.day(line.born()),
                    line.from(),
                    line.to()));
        }
        blocks.add(new Table(columns, rows));
    }

    private void items(List<String> items) {
        blocks.add(items.isEmpty() ? Paragraph.plain(words.say("members.record.none")) : new Items(Marker.DASH, items));
    }

    private void plain(String text) {
        blocks.add(Paragraph.plain(text));
    }

    private void heading(String key) {
        long number = blocks.stream().filter(Heading.class::isInstance).count() + 1;
        blocks.add(new Heading(number + ". " + words.say("members.record.heading." + key)));
    }
}
