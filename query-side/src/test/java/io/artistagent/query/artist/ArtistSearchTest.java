package io.artistagent.query.artist;

import static io.artistagent.query.ApiClient.texts;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.changed;
import static io.artistagent.query.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.query.QuerySideTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The list of artists: names found by typed text, filters and pages. */
class ArtistSearchTest extends QuerySideTest {

    private GenreArtists artists;

    @BeforeEach
    void choose_a_genre() {
        artists = new GenreArtists(log, apiClient);
    }

    @Test
    void a_search_matches_word_beginnings_and_ignores_case_and_accents() {
        ArtistId bjork = artists.register("alma", "Björk Øster");
        artists.register("alma", "Berta");
        log.settle();

        assertThat(GenreArtists.ids(artists.search("q=bjo"))).containsExactly(bjork.toString());
        assertThat(GenreArtists.ids(artists.search("q=ØST"))).containsExactly(bjork.toString());
        assertThat(GenreArtists.ids(artists.search("q=oster bjork"))).containsExactly(bjork.toString());
        assertThat(GenreArtists.ids(artists.search("q=jork"))).isEmpty();
        assertThat(GenreArtists.ids(artists.search("q=b.*"))).hasSize(2);
        assertThat(GenreArtists.ids(artists.search("q=.*|%5BA-Z%5D"))).isEmpty();
        assertThat(GenreArtists.ids(artists.search("country=CH"))).hasSize(2);
        assertThat(GenreArtists.ids(artists.search("country=FR"))).isEmpty();
        assertThat(GenreArtists.ids(artists.search("lookingFor=REMIXER&q=ber"))).hasSize(1);
    }

    /** Typed text and the only name that it finds. */
    private static final String TYPED = """
            acdc            | AC/DC
            ac/dc           | AC/DC
            ac dc           | AC/DC
            jayz            | Jay-Z
            jay-z           | Jay-Z
            blink182        | blink-182
            blink 182       | blink-182
            mia             | M.I.A.
            nwa             | N.W.A
            tatu            | t.A.T.u.
            dangelo         | D’Angelo
            d'angelo        | D’Angelo
            oconnor         | Sinéad O'Connor
            sineadoconnor   | Sinéad O'Connor
            william         | will.i.am
            10000 maniacs   | 10,000 Maniacs
            asap            | A$AP Rocky
            pink            | P!nk
            simon and g     | Simon & Garfunkel
            the beatles     | The Beatles
            thebeatles      | The Beatles
            black pink      | BLACKPINK
            ΒΑΣ             | Βασίλης Παπακωνσταντίνου
            βασιλησ         | Βασίλης Παπακωνσταντίνου
            strasse         | Straße
            STRAẞE          | Straße
            isik            | Işık
            алена           | Алёна
            ぱぱ            | ぱぱ一座
            はは            | はは一座
            कुमु             | कुमुद
            林檎            | 椎名 林檎
            椎名林檎        | 椎名 林檎
            ザビートルズ    | ザ・ビートルズ
            소년            | 방탄 소년단
            """;

    @Test
    void typed_text_finds_the_intended_name_and_no_other() {
        List<String[]> pairs = TYPED.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\|"))
                .toList();
        Stream.concat(pairs.stream().map(pair -> pair[1].strip()), Stream.of("ばば一座", "कमल", "Theo"))
                .distinct()
                .forEach(name -> artists.register("alma", name));
        log.settle();

        assertThat(pairs).allSatisfy(pair -> assertThat(names(pair[0].strip())).containsExactly(pair[1].strip()));
    }

    @Test
    void a_name_of_signs_is_found_by_its_signs_and_input_is_never_a_pattern() {
        artists.register("alma", "!!!");
        artists.register("alma", "!!! (Chk Chk Chk)");
        artists.register("alma", "Alma Voss");
        log.settle();

        assertThat(names("!!!")).containsExactlyInAnyOrder("!!!", "!!! (Chk Chk Chk)");
        assertThat(List.of("[", "]", "(", ".", ".*", "^", "$", "\\", "\\Q", "\\E", "{}", "$where", "|", "?", "%"))
                .allSatisfy(sign -> assertThat(names(sign))
                        .doesNotContain("Alma Voss", "!!!")
                        .hasSizeLessThan(2));
        assertThat(apiClient.get("alma", "/artists?q={q}", "\ue000")).hasStatus(400);
        assertThat(apiClient.get("alma", "/artists?q={q}", "\udbff\udfff")).hasStatus(400);
    }

    @Test
    void a_search_is_limited_in_words_and_length() {
        assertThat(apiClient.get("alma", "/artists?q={q}", "a ".repeat(21))).hasStatus(400);
        assertThat(apiClient.get("alma", "/artists?q={q}", "a".repeat(101))).hasStatus(400);
    }

    @Test
    void a_changed_name_is_found_by_the_new_name_only() {
        ArtistId artist = artists.register("alma", "Früher");
        log.append(artist, changed(artist, apiClient.person("alma"), "Später", artists.genre))
                .settle();

        assertThat(GenreArtists.ids(artists.search("q=fruher"))).isEmpty();
        assertThat(GenreArtists.ids(artists.search("q=spater"))).containsExactly(artist.toString());
    }

    @Test
    void a_search_reports_all_invalid_parameters_at_once() {
        MvcTestResult answer =
                apiClient.get("alma", "/artists?genre={g}&country=Switzerland&lookingFor=DRUMMER", "x".repeat(41));
        assertThat(answer).hasStatus(400);
        JsonNode errors = apiClient.json(answer).get("errors");
        assertThat(texts(errors, "pointer")).containsExactly("genre", "country", "lookingFor");
        assertThat(apiClient.get("alma", "/artists?limit=201")).hasStatus(400);
        assertThat(apiClient.get("alma", "/artists?limit=many")).hasStatus(400);
        assertThat(apiClient.get("alma", "/artists?cursor=rubbish")).hasStatus(400);
    }

    @Test
    void pages_have_no_gaps_or_duplicates_even_for_artists_registered_at_the_same_time() {
        Instant at = Instant.now();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ArtistId artist = artistId();
            log.appendAt(
                    i < 4 ? at : at.plusMillis(i),
                    artist,
                    registered(artist, apiClient.person("alma"), "Alma", artists.genre));
            all.add(artist.toString());
        }
        log.settle();

        List<String> seen = new ArrayList<>();
        JsonNode page = apiClient.read("bruno", "/artists?genre={g}&limit=2", artists.genre);
        seen.addAll(GenreArtists.ids(page));
        while (page.has("nextCursor")) {
            // An artist who registers in between does not shift the pages
            artists.register("alma", "Newcomer");
            log.settle();
            page = apiClient.read(
                    "bruno",
                    "/artists?genre={g}&limit=2&cursor={c}",
                    artists.genre,
                    page.get("nextCursor").asString());
            seen.addAll(GenreArtists.ids(page));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all).startsWith(all.getLast());
    }

    private List<String> names(String typed) {
        return texts(
                apiClient
                        .read("alma", "/artists?genre={g}&q={q}", artists.genre, typed)
                        .get("items"),
                "stageName");
    }
}
