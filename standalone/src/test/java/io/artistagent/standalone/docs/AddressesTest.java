package io.artistagent.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.StandaloneTest;
import io.artistagent.standalone.docs.HandledRequests.Handled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the documents tell readers to call exists. Some of them are read in an emergency. */
@StandaloneTest
class AddressesTest {

    private static final String METHODS = "GET|HEAD|POST|PUT|PATCH|DELETE";

    /** A request in the running text. A line may end between the method and the address. */
    private static final Pattern REQUEST = Pattern.compile("`(" + METHODS + ")\\s+(/[^`\\s]*)`");

    /** A request in a list of requests. */
    private static final Pattern LINE = Pattern.compile("^(" + METHODS + ") +(/\\S*)", Pattern.MULTILINE);

    private static final Pattern ADDRESS =
            Pattern.compile("`(/(?:api/v1|actuator|audit|ledger|\\.well-known)(?:/[^`\\s]*)?)`");

    /** Documents say where their addresses are, and leave that part out of them. */
    private static final List<String> PREFIXES = List.of("", "/api/v1", "/api/v1/audit");

    /** Answered by a filter of the framework. */
    private static final String METADATA = "/.well-known/oauth-protected-resource";

    @Autowired
    private ApplicationContext system;

    private List<Handled> handled = List.of();

    /** @param method null if the document names only the address */
    private record Mention(Path document, @Nullable String method, String address) {

        /** The path with the letters and braces that stand for a part of it replaced by a number. */
        String example() {
            return address.replaceAll("[?\\[].*", "")
                    .replaceAll("\\{[^}]*}", "1")
                    .replaceAll("/[LN](?=/|$)", "/1");
        }
    }

    @BeforeEach
    void findHandlers() {
        handled = HandledRequests.of(system);
    }

    @Test
    void every_request_in_the_documents_is_answered() throws IOException {
        List<Mention> mentions = mentions();

        assertThat(mentions).hasSizeGreaterThan(200);
        assertThat(mentions).filteredOn(mention -> !exists(mention)).isEmpty();
    }

    private boolean exists(Mention mention) {
        return mention.address().equals(METADATA)
                || PREFIXES.stream()
                        .map(prefix -> prefix + mention.example())
                        .anyMatch(path -> isAnswered(mention.method(), path));
    }

    private boolean isAnswered(@Nullable String method, String path) {
        if (method != null) {
            return handled.stream().anyMatch(one -> one.answers(method, path));
        }
        return handled.stream()
                .anyMatch(one -> Stream.of(METHODS.split("\\|")).anyMatch(each -> one.answers(each, path))
                        || one.example().startsWith(path + "/"));
    }

    private static List<Mention> mentions() throws IOException {
        List<Mention> mentions = new ArrayList<>();
        try (Stream<Path> documents = Files.list(Path.of("..", "docs", "en"))) {
            for (Path document :
                    documents.filter(file -> file.toString().endsWith(".md")).toList()) {
                String text = Files.readString(document);
                for (Pattern pattern : List.of(REQUEST, LINE)) {
                    Matcher request = pattern.matcher(text);
                    while (request.find()) {
                        mentions.add(new Mention(document, request.group(1), request.group(2)));
                    }
                }
                Matcher address = ADDRESS.matcher(text);
                while (address.find()) {
                    mentions.add(new Mention(document, null, address.group(1)));
                }
            }
        }
        return mentions;
    }
}
