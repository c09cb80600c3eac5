package vn.chibo.members.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chibo.documents.Block;
import vn.chibo.documents.Block.Align;
import vn.chibo.documents.Block.Column;
import vn.chibo.documents.Block.Heading;
import vn.chibo.documents.Block.Items;
import vn.chibo.documents.Block.Marker;
import vn.chibo.documents.Block.Paragraph;
import vn.chibo.documents.Block.Table;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.decisions.Comparison;
import vn.chibo.organisations.decisions.Rehearsal;
import vn.chibo.organisations.decisions.Rehearsal.Mark;
import vn.chibo.organisations.decisions.Snapshot;

/** A rehearsal in words and tables for those who sign: units, members, posts, rights, conflicts, open work. */
final class ComparisonDocument {
    private final OfficialWords words;
    private final Rehearsal rehearsal;
    private final List<Block> blocks = new ArrayList<>();

    private ComparisonDocument(OfficialWords words, Rehearsal rehearsal) {
        this.words = words;
        this.rehearsal = rehearsal;
    }

    static List<Block> of(OfficialWords words, Rehearsal rehearsal) {
        var document = new ComparisonDocument(words, rehearsal);
        document.head();
        document.units();
        document.members();
        document.findings("conflicts", Finding.Weight.BLOCK, Finding.Weight.WARN);
        document.findings("work", Finding.Weight.INFORM);
        document.posts();
        document.rights();
        return document.blocks;
    }

    private void head() {
        var decision = rehearsal.decision();
        blocks.add(Paragraph.plain(
                decision.basis().isEmpty()
                        ? words.say("members.comparison.in-force-alone", decision.inForce())
                        : words.say("members.comparison.in-force", decision.inForce(), decision.basis())));
    }

    private void units() {
        heading("units");
        List<List<String>> rows = new ArrayList<>();
        for (Comparison.Row row : Comparison.of(rehearsal).rows()) {
            rows.add(List.of(
                    place(row.before()), members(row.before()), place(row.after()), members(row.after()), change(row)));
        }
        rows.add(List.of(
                words.say("organisations.comparison.sum"),
                Integer.toString(rehearsal.before().members()),
                "",
                rehearsal.after() == null
                        ? ""
                        : Integer.toString(rehearsal.after().members()),
                ""));
        var day = rehearsal.decision().inForce();
        blocks.add(new Table(
                List.of(
                        new Column(words.say("organisations.rehearsal.day", day.minusDays(1)), 56, Align.LEFT),
                        new Column(words.say("organisations.comparison.members"), 14, Align.RIGHT),
                        new Column(words.say("organisations.rehearsal.day", day), 56, Align.LEFT),
                        new Column(words.say("organisations.comparison.members"), 14, Align.RIGHT),
                        new Column(words.say("organisations.rehearsal.bridge.change"), 24, Align.LEFT)),
                rows));
        if (rehearsal.after() == null) {
            blocks.add(Paragraph.italic(words.say("organisations.rehearsal.no-after")));
        }
    }

    private String place(Comparison.@Nullable Side side) {
        if (side == null) {
            return "–";
        }
        String kind = words.say("organisations.unitkind." + side.kind());
        return side.name() + "\n" + (side.superior().isEmpty() ? kind : kind + "; " + side.superior());
    }

    private static String members(Comparison.@Nullable Side side) {
        return side == null || !side.counted() ? "" : Integer.toString(side.members());
    }

    private String change(Comparison.Row row) {
        if (row.changes().isEmpty()) {
            return row.mark() == Mark.SAME ? "" : words.say("organisations.rehearsal.mark." + row.mark());
        }
        return row.changes().stream()
                .map(change -> words.say("organisations.comparison.change." + change))
                .collect(Collectors.joining(", "));
    }

    private void members() {
        if (rehearsal.bridge().isEmpty()) {
            return;
        }
        heading("bridge");
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("organisations.unit.name"), 84, Align.LEFT));
        for (String column : List.of("before", "out", "in", "after")) {
            columns.add(new Column(words.say("organisations.rehearsal.bridge." + column), 20, Align.RIGHT));
        }
        blocks.add(new Table(
                columns,
                rehearsal.bridge().stream()
                        .map(line -> List.of(
                                line.name(),
                                Integer.toString(line.before()),
                                Integer.toString(line.out()),
                                Integer.toString(line.in()),
                                Integer.toString(line.after())))
                        .toList()));
    }

    private void findings(String heading, Finding.Weight... weights) {
        Map<UUID, String> names = new HashMap<>();
        rehearsal.before().nodes().forEach(node -> names.put(node.id(), node.name()));
        Snapshot after = rehearsal.after();
        if (after != null) {
            after.nodes().forEach(node -> names.putIfAbsent(node.id(), node.name()));
        }
        items(
                heading,
                rehearsal.findings().stream()
                        .filter(finding -> List.of(weights).contains(finding.weight()))
                        .map(finding -> {
                            String block = finding.weight() == Finding.Weight.BLOCK
                                    ? words.say("organisations.comparison.block") + " "
                                    : "";
                            String unit = finding.unit() == null
                                    ? ""
                                    : names.getOrDefault(finding.unit().value(), "");
                            return block + (unit.isEmpty() ? "" : unit + ": ") + words.say(finding);
                        })
                        .toList());
    }

    private void posts() {
        items(
                "posts",
                rehearsal.posts().stream()
                        .map(change -> change.post().name() + ": "
                                + words.say(
                                        "organisations.rehearsal.posts." + (change.begins() ? "begins" : "ends"),
                                        words.say("organisations.postkind."
                                                + change.post().kind()),
                                        change.post().unitName()))
                        .toList());
    }

    private void rights() {
        items(
                "rights",
                rehearsal.rights().stream()
                        .map(change -> change.right().name() + ": "
                                + words.say(
                                        "organisations.rehearsal.rights." + (change.gained() ? "gained" : "ended"),
                                        words.say(
                                                "access.role." + change.right().role()),
                                        change.right().unitName()))
                        .toList());
    }

    private void items(String heading, List<String> items) {
        heading(heading);
        blocks.add(
                items.isEmpty()
                        ? Paragraph.plain(words.say("members.comparison.none"))
                        : new Items(Marker.DASH, items));
    }

    private void heading(String key) {
        long number = blocks.stream().filter(Heading.class::isInstance).count() + 1;
        blocks.add(new Heading(number + ". " + words.say("members.comparison." + key)));
    }
}
