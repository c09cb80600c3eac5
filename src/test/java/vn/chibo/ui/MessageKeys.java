package vn.chibo.ui;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The message keys a source speaks of. A literal that begins with a bundle's name is a key; one that ends with a dot or
 * a hyphen, or is followed by +, is the beginning of keys made at run time. A beginning needs two words of its own:
 * "meetings." alone would call every key of the bundle used.
 *
 * @param rules beginnings of keys about a rule of the rulebook, used through the rule's code
 */
record MessageKeys(Set<String> whole, Set<String> beginnings, Set<String> rules) {

    static MessageKeys in(Iterable<String> sources, Set<String> bundles) {
        var keys = new MessageKeys(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        Pattern literal = Pattern.compile("\"((?:" + String.join("|", bundles) + ")\\.[A-Za-z0-9_.-]*)\"(\\s*\\+)?");
        for (String source : sources) {
            literal.matcher(source).results().forEach(found -> {
                String text = found.group(1);
                boolean made = found.group(2) != null || text.endsWith(".") || text.endsWith("-");
                (made ? keys.beginnings : keys.whole).add(text);
            });
        }
        keys.beginnings.removeIf(text -> text.indexOf('.') == text.length() - 1);
        return keys;
    }

    void about(String module, String ruleCode) {
        rules.add(module + "." + ruleCode + ".");
    }

    boolean uses(String key) {
        return whole.contains(key)
                || beginnings.stream().anyMatch(key::startsWith)
                || rules.stream().anyMatch(key::startsWith);
    }
}
