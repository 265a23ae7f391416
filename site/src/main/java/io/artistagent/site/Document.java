package io.artistagent.site;

import java.nio.file.Path;
import java.util.List;

/**
 * A Markdown file as HTML.
 *
 * @param source the file, relative to the root of the project
 * @param sections its second-level headings
 */
record Document(Path source, String title, String html, List<Section> sections) {

    /** A heading and its anchor id. */
    record Section(String id, String title) {}

    /** Returns the path of the page in the site, which is that of its source, so that relative links stay valid. */
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
