package io.artistagent.site;

import io.artistagent.site.Frame.Entry;
import io.artistagent.site.Frame.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The site of one project directory. Each page has the path of its source, with {@code .html} for {@code .md} and {@code index.html} for
 * {@code README.md}. All links are relative, so the site works from a directory and from any web server.
 */
public final class Site {

    private static final Path API = Path.of("api", "index.html");

    private final Path root;
    private final Path target;
    private final List<Document> guides;
    private final List<Document> decisions;

    /**
     * @param root the directory of the project
     * @param target the directory of the site, which is emptied first
     */
    public Site(Path root, Path target) throws IOException {
        this.root = root;
        this.target = target;
        Markdown markdown = new Markdown(root);
        List<Document> first = new ArrayList<>();
        for (String name : List.of("README.md", "CONTRIBUTING.md")) {
            first.add(markdown.read(Path.of(name)));
        }
        first.addAll(documents(markdown, Path.of("docs", "en")));
        first.add(markdown.read(Path.of("benchmarks", "README.md")));
        this.guides = List.copyOf(first);
        this.decisions = documents(markdown, Path.of("docs", "adr"));
    }

    private List<Document> documents(Markdown markdown, Path directory) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve(directory))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .sorted(Comparator.comparing((Path each) -> !each.endsWith("README.md"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList()) {
                documents.add(markdown.read(directory.resolve(file.getFileName())));
            }
        }
        return documents;
    }

    /**
     * Writes the whole site.
     *
     * @param openApi the OpenAPI description, as JSON
     */
    public void write(String openApi) throws IOException {
        empty(target);
        Frame frame = new Frame(List.of(
                new Group("Guides", guides.stream().map(Site::entry).toList()),
                new Group("API", List.of(new Entry("All requests", API))),
                new Group("Decisions", decisions.stream().map(Site::entry).toList())));
        for (Document document :
                Stream.concat(guides.stream(), decisions.stream()).toList()) {
            write(
                    document.page(),
                    frame.around(document.page(), document.title(), document.sections(), "", document.html()));
        }
        new ApiPage(openApi).write(target.resolve("api"), frame, API);
        Assets.copyTo(target.resolve("assets"));
        copyPictures();
    }

    private static Entry entry(Document document) {
        return new Entry(document.title(), document.page());
    }

    private void write(Path page, String html) throws IOException {
        Path file = target.resolve(page);
        Files.createDirectories(file.getParent());
        Files.writeString(file, html);
    }

    private void copyPictures() throws IOException {
        Path pictures = Path.of("docs", "en", "pictures");
        if (Files.isDirectory(root.resolve(pictures))) {
            Files.createDirectories(target.resolve(pictures));
            try (Stream<Path> files = Files.list(root.resolve(pictures))) {
                for (Path file : files.toList()) {
                    Files.copy(file, target.resolve(pictures).resolve(file.getFileName()));
                }
            }
        }
    }

    private static void empty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
        Files.createDirectories(directory);
    }
}
