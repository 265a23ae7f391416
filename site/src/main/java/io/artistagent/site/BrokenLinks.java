package io.artistagent.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds broken links in the pages of a site. */
public final class BrokenLinks {

    private final Path site;

    private BrokenLinks(Path site) {
        this.site = site;
    }

    /** Returns a line for each link, script, style sheet or picture that does not exist or needs a server. */
    public static List<String> in(Path site) throws IOException {
        return new BrokenLinks(site).find();
    }

    private List<String> find() throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path page : files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                Document html = Jsoup.parse(page);
                for (Element element : html.select("[href], [src]")) {
                    String target = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                    String problem = problem(page, target, element.normalName());
                    if (!problem.isEmpty()) {
                        broken.add("%s: %s %s".formatted(site.relativize(page), target, problem));
                    }
                }
            }
        }
        return broken;
    }

    private String problem(Path page, String target, String element) throws IOException {
        URI uri = URI.create(target);
        if (uri.isAbsolute()) {
            return element.equals("a") && String.valueOf(uri.getScheme()).matches("https?")
                    ? ""
                    : "needs the network or a program";
        }
        if (target.startsWith("/")) {
            return "is not relative";
        }
        Path file = uri.getPath().isEmpty()
                ? page
                : page.resolveSibling(uri.getPath()).normalize();
        if (!file.startsWith(site) || !Files.isRegularFile(file)) {
            return "does not exist";
        }
        boolean hasAnchor = uri.getFragment() == null || Jsoup.parse(file).getElementById(uri.getFragment()) != null;
        return hasAnchor ? "" : "is not an anchor on that page";
    }
}
