package io.artistagent.site;

import java.nio.file.Path;
import java.util.List;

/**
 * A Markdown file as HTML.
 *
 * @param source the file, relative to the root of the project
 * @param sections its headings of the second level
 */
record Document(Path source, String title, String html, List<Section> sections) {

    /** A heading, and the id by which a link leads to it. */
    record Section(String id, String title) {}

    /** Where the page is below the root of the site: beside its source, so that relative links keep their meaning. */
    Path page() {
        return page(source);
    }

    static Path page(Path source) {
        String name = String.valueOf(source.getFileName());
        return name.equals("README.md")
                ? source.resolveSibling("index.html")
                : source.resolveSibling(name.replaceAll("\\.md$", ".html"));
    }
}
