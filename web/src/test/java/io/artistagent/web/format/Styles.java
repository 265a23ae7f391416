package io.artistagent.web.format;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the style sheets say about white space. */
final class Styles {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern DISPLAY = Pattern.compile("(?:^|[;\\s])display:\\s*([a-z-]+)");
    private static final Pattern CLASS = Pattern.compile("\\.([\\w-]+)");

    private Styles() {}

    /**
     * Classes of elements that place each of their children by itself (flex and grid), on every screen. White space beside a child of
     * such an element is not shown.
     */
    static Set<String> spacing(String css) {
        Set<String> spacing = new HashSet<>();
        Set<String> others = new HashSet<>();
        Matcher rule = RULE.matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""));
        while (rule.find()) {
            Matcher display = DISPLAY.matcher(rule.group(2));
            while (display.find()) {
                boolean spaces = display.group(1).matches("(inline-)?(flex|grid)");
                boolean other = !spaces && !display.group(1).equals("none");
                for (String selector : rule.group(1).split(",")) {
                    Matcher name = CLASS.matcher(selector.strip());
                    if (name.matches()) {
                        (spaces ? spacing : other ? others : new HashSet<String>()).add(name.group(1));
                    }
                }
            }
        }
        spacing.removeAll(others);
        return spacing;
    }
}
