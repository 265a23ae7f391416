package io.artistagent.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Converts GitHub-flavoured Markdown to HTML. */
final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    private final Path root;
    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final TextContentRenderer text =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            // Wide tables and code blocks scroll, and keyboard users need to be able to focus them
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("table") || tag.equals("pre")) {
                    attributes.put("tabindex", "0");
                }
            })
            .build();

    Markdown(Path root) {
        this.root = root;
    }

    /** @param source the file, relative to the root of the project */
    Document read(Path source) throws IOException {
        Node document = parser.parse(Files.readString(root.resolve(source)));
        Headings headings = new Headings();
        document.accept(headings);
        document.accept(new LinksToPages());
        return new Document(
                source,
                headings.title.isEmpty() ? source.toString() : headings.title,
                html.render(document),
                List.copyOf(headings.sections));
    }

    private final class Headings extends AbstractVisitor {

        private final IdGenerator ids = IdGenerator.builder().build();
        private final List<Document.Section> sections = new ArrayList<>();
        private String title = "";

        @Override
        public void visit(Heading heading) {
            String words = text.render(heading).strip();
            // For every heading, so that repeated ids get the same numbers as in the renderer
            String id = ids.generateId(words);
            if (heading.getLevel() == 1 && title.isEmpty()) {
                title = words;
            } else if (heading.getLevel() == 2) {
                sections.add(new Document.Section(id, words));
            }
        }
    }

    /** Points links to Markdown files at their pages. */
    private static final class LinksToPages extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            String target = link.getDestination();
            if (!target.contains(":") && !target.startsWith("#")) {
                int fragment = target.indexOf('#');
                String path = fragment < 0 ? target : target.substring(0, fragment);
                String rest = fragment < 0 ? "" : target.substring(fragment);
                link.setDestination(path.endsWith(".md") ? Document.page(Path.of(path)) + rest : target);
            }
            visitChildren(link);
        }
    }
}
