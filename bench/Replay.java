import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the log of one request into a pgbench script of the very same statements: {@code java Replay.java log script}.
 * The parameters go to script.args, one "-D" and its value a line. The signature of a scope holds for one connection and
 * minute, so a replay enters through bench.enter, which signs anew.
 */
class Replay {
    private static final Pattern STATEMENT =
            Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')");
    private static final int LONGEST_ARGUMENT = 10_000;
    private static final Pattern ENTER = Pattern.compile("(?i)access\\.enter\\((.*?), \\$5, \\$6\\)");

    private final List<String> arguments = new ArrayList<>();
    private final StringBuilder script = new StringBuilder();
    private int number;
    private int statements;

    public static void main(String[] paths) throws IOException {
        var replay = new Replay();
        replay.read(Files.readString(Path.of(paths[0])));
        Files.writeString(Path.of(paths[1]), replay.script);
        Files.write(Path.of(paths[1] + ".args"), replay.arguments);
        System.out.println(replay.statements);
    }

    /** Every entry begins with @@ and the process; its further lines begin with a tab. */
    private void read(String log) {
        String statement = null;
        for (String entry : log.replace("\n\t", "\n").split("(?m)^@@\\d+ ")) {
            if (entry.startsWith("LOG:")) {
                write(statement, "");
                Matcher found = STATEMENT.matcher(entry.strip());
                statement = found.find() ? found.group(1) : null;
            } else if (entry.startsWith("DETAIL:") && statement != null) {
                write(statement, entry);
                statement = null;
            }
        }
        write(statement, "");
    }

    /** The driver tells the type, pgbench does not: only where the database could not guess it. */
    private static String type(String value) {
        if (value.matches("'\\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[,0-9a-f-]*+\\}'")) {
            return "::uuid[]";
        }
        return value.matches("'\\d{4}-\\d\\d-\\d\\d'") ? "::date" : value.matches("'\\d{4}-\\d\\d-\\d\\d .*'") ? "::timestamptz" : "";
    }

    private void write(String statement, String parameters) {
        if (statement == null) {
            return;
        }
        String sql = ENTER.matcher(statement).replaceAll("bench.enter($1)");
        Matcher parameter = PARAMETER.matcher(parameters);
        int base = number;
        List<String> values = new ArrayList<>();
        while (parameter.find()) {
            values.add(parameter.group(2));
        }
        for (int i = values.size(); i > 0; i--) { // $12 before $1
            String value = values.get(i - 1);
            String at = "\\$" + i + "(?!\\d)";
            boolean used = Pattern.compile(at).matcher(sql).find();
            // pgbench knows no empty variable, and one of thousands of ids fits no command line
            boolean named = used && !value.equals("NULL") && !value.equals("''") && value.length() < LONGEST_ARGUMENT;
            if (named) {
                arguments.add("-D");
                arguments.add("p" + (base + i) + "=" + value.substring(1, value.length() - 1).replace("''", "'"));
            }
            String written = named ? ":p" + (base + i) : value.equals("NULL") ? "null" : value;
            sql = sql.replaceAll(at, Matcher.quoteReplacement(written + type(value)));
        }
        number += values.size();
        script.append(sql.strip().replaceAll("(?m)^\\s*--.*$", "")).append(";\n");
        statements++;
    }
}
