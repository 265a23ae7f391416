package io.artistagent.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The layout that all pages share: the head, the list of all pages and the list of a page's sections. */
final class Frame {

    /** A page in the list of pages. */
    record Entry(String title, Path page) {}

    /** Pages that belong together. */
    record Group(String title, List<Entry> entries) {}

    private final String template;
    private final List<Group> groups;

    Frame(List<Group> groups) throws IOException {
        this.groups = groups;
        try (InputStream file = Frame.class.getResourceAsStream("page.html")) {
            if (file == null) {
                throw new IOException("The template of the pages is missing");
            }
            template = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns the complete page. */
    String around(Path page, String title, List<Document.Section> sections, String head, String content) {
        String base = "../".repeat(page.getNameCount() - 1);
        return template.replace("{title}", escaped(title))
                .replace("{base}", base)
                .replace("{head}", head)
                .replace("{pages}", pages(page, base))
                .replace("{sections}", sections(sections))
                // Last, so that text in braces in a document is not replaced
                .replace("{content}", content);
    }

    private String pages(Path current, String base) {
        return groups.stream()
                .map(group -> "<h2>%s</h2>\n<ul>\n%s\n</ul>"
                        .formatted(
                                escaped(group.title()),
                                group.entries().stream()
                                        .map(entry -> "<li><a href=\"%s\"%s>%s</a></li>"
                                                .formatted(
                                                        base + entry.page(),
                                                        entry.page().equals(current) ? " aria-current=\"page\"" : "",
                                                        escaped(entry.title())))
                                        .collect(Collectors.joining("\n"))))
                .collect(Collectors.joining("\n"));
    }

    private static String sections(List<Document.Section> sections) {
        if (sections.size() < 3) {
            return "";
        }
        return sections.stream()
                .map(section -> "<li><a href=\"#%s\">%s</a></li>".formatted(section.id(), escaped(section.title())))
                .collect(Collectors.joining(
                        "\n",
                        "<nav class=\"sections\" aria-label=\"On this page\">\n<h2>On this page</h2>\n<ul>\n",
                        "\n</ul>\n</nav>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
