package vn.chibo.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.shared.RuleViolation;

/**
 * The file in which an organisation hands its rules to others: JSON that a person can read, with the version of its
 * layout. Read strictly, for it may come from anybody: an unknown name, a wrong type or a doubled name refuses it with
 * the line.
 */
@Component
class RuleFileText {
    static final int LARGEST = 256 * 1024;
    private static final int MOST_RULES = 500;
    private static final String FORMAT = "chibo-rules";
    private static final int VERSION = 1;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Set<String> HEAD = Set.of("format", "version", "organisation", "on", "rules");
    private static final Set<String> TEXTS =
            Set.of("code", "from", "until", "source", "article", "vietnamese", "english");

    private final JsonMapper json;

    RuleFileText(JsonMapper json) {
        this.json = json;
    }

    record Line(int number, RuleDraft draft) {}

    String write(String organisation, LocalDate on, List<Rule> rules) {
        var head = new LinkedHashMap<String, Object>();
        head.put("format", FORMAT);
        head.put("version", VERSION);
        head.put("organisation", organisation);
        head.put("on", on.toString());
        head.put("rules", rules.stream().map(RuleFileText::row).toList());
        return json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(head) + "\n";
    }

    private static Map<String, Object> row(Rule rule) {
        var row = new LinkedHashMap<String, Object>();
        row.put("code", rule.code());
        row.put("from", rule.from().toString());
        if (rule.until() != null) {
            row.put("until", rule.until().toString());
        }
        row.put("value", rule.value());
        row.put("source", rule.source());
        row.put("article", rule.article());
        row.put("vietnamese", rule.plainVietnamese());
        row.put("english", rule.plainEnglish());
        row.put("verified", rule.verified());
        return row;
    }

    List<Line> read(String text) {
        if (text.isBlank() || text.length() > LARGEST) {
            throw RuleViolation.at("file", "rulebook.file.size", LARGEST / 1024);
        }
        try (JsonParser parser =
                json.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION).createParser(text)) {
            return rows(parser);
        } catch (JacksonException broken) {
            throw refused(
                    "unreadable",
                    broken.getLocation() == null ? 1 : broken.getLocation().getLineNr());
        }
    }

    private List<Line> rows(JsonParser parser) {
        require(parser.nextToken() == JsonToken.START_OBJECT, parser, "layout");
        List<Line> rows = new ArrayList<>();
        Map<String, Object> head = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            require(HEAD.contains(name), parser, "layout");
            parser.nextToken();
            if (name.equals("rules")) {
                array(parser, rows);
            } else {
                require(parser.currentToken().isScalarValue(), parser, "layout");
                head.put(name, name.equals("version") ? (Object) parser.getValueAsInt() : parser.getString());
            }
        }
        require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null, parser, "layout");
        require(FORMAT.equals(head.get("format")), parser, "layout");
        if (!Integer.valueOf(VERSION).equals(head.get("version"))) {
            throw RuleViolation.at("file", "rulebook.file.version", VERSION);
        }
        return rows;
    }

    private void array(JsonParser parser, List<Line> rows) {
        require(parser.currentToken() == JsonToken.START_ARRAY, parser, "layout");
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            int line = parser.currentTokenLocation().getLineNr();
            require(rows.size() < MOST_RULES, parser, "many");
            rows.add(new Line(line, draft(line, row(parser))));
        }
        require(parser.currentToken() == JsonToken.END_ARRAY, parser, "layout");
    }

    /** One element of the list; the others behind it are no rest of it. */
    private Map<String, Object> row(JsonParser parser) {
        return json.readerFor(OBJECT)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readValue(parser);
    }

    @SuppressWarnings("unchecked")
    private static RuleDraft draft(int line, Map<String, Object> row) {
        row.forEach((name, value) -> {
            boolean sound = TEXTS.contains(name) && value instanceof String
                    || name.equals("value") && value instanceof Map
                    || name.equals("verified") && value instanceof Boolean;
            if (!sound) {
                throw RuleViolation.at("file", "rulebook.file.part", line, cut(name));
            }
        });
        if (!row.keySet().containsAll(Set.of("code", "from", "value"))) {
            throw refused("row", line);
        }
        return new RuleDraft(
                text(row, "code"),
                day(line, text(row, "from")),
                row.containsKey("until") ? day(line, text(row, "until")) : null,
                (Map<String, Object>) row.get("value"),
                text(row, "source"),
                text(row, "article"),
                text(row, "vietnamese"),
                text(row, "english"),
                Boolean.TRUE.equals(row.get("verified")));
    }

    private static String text(Map<String, Object> row, String name) {
        return row.get(name) instanceof String text ? text : "";
    }

    private static LocalDate day(int line, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw refused("day", line);
        }
    }

    private static String cut(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    private static void require(boolean sound, JsonParser parser, String key) {
        if (!sound) {
            throw refused(key, parser.currentTokenLocation().getLineNr());
        }
    }

    private static RuleViolation refused(String key, @Nullable Object line) {
        return RuleViolation.at("file", "rulebook.file." + key, line == null ? 1 : line);
    }
}
