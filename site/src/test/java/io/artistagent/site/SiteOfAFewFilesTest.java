package io.artistagent.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteOfAFewFilesTest {

    @TempDir
    Path root;

    @BeforeEach
    void writeDocuments() throws IOException {
        write("README.md", "# House\n\nSee [how](docs/en/how.md#a-place) and [why](docs/adr/README.md).\n");
        write("docs/en/how.md", "# How\n\n## A place\n\nBack [home](../../README.md), or to [the place](#a-place).\n");
        write("docs/adr/README.md", "# Decisions\n\n| number |\n|---|\n| [1](0001-one.md) |\n");
        write("docs/adr/0001-one.md", "# 1. One <script>\n\nText with {base} in braces.\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void a_link_to_a_document_leads_to_its_page() throws IOException {
        String html = new Markdown(root).read(Path.of("README.md")).html();

        assertThat(html).contains("href=\"docs/en/how.html#a-place\"", "href=\"docs/adr/index.html\"");
    }

    @Test
    void a_document_has_its_title_and_sections() throws IOException {
        Document how = new Markdown(root).read(Path.of("docs/en/how.md"));

        assertThat(how.title()).isEqualTo("How");
        assertThat(how.sections()).containsExactly(new Document.Section("a-place", "A place"));
        assertThat(how.html()).contains("<h2 id=\"a-place\">");
    }

    @Test
    void html_in_a_document_is_escaped() throws IOException {
        Document one = new Markdown(root).read(Path.of("docs/adr/0001-one.md"));

        assertThat(one.html()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void broken_links_and_addresses_that_need_a_server_are_found() throws IOException {
        write(
                "site/index.html",
                "<a href='other.html'>a</a> <a href='two.html#there'>b</a> <a href='two.html#gone'>c</a>"
                        + "<img src='/x.png'> <script src='https://example.org/x.js'></script> <a href='https://example.org'>d</a>");
        write("site/two.html", "<p id='there'>");

        assertThat(BrokenLinks.in(root.resolve("site")))
                .containsExactlyInAnyOrder(
                        "index.html: other.html does not exist",
                        "index.html: two.html#gone is not an anchor on that page",
                        "index.html: /x.png is not relative",
                        "index.html: https://example.org/x.js needs the network or a program");
    }
}
