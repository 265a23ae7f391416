package io.artistagent.query.artist;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.changed;
import static io.artistagent.query.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistBlocked;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.artist.ArtistUnblocked;
import io.artistagent.query.QuerySideTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class ArtistQueriesTest extends QuerySideTest {

    /** A unique genre separates the artists of a test from all others. */
    private final String genre = "g" + UUID.randomUUID().toString().substring(0, 30);

    @Test
    void every_user_sees_a_profile_and_only_the_owner_the_contact() {
        ArtistId artist = artist("alma", "Alma Rey");
        log.settle();

        JsonNode own = apiClient.read("alma", "/artists/{id}", artist);
        assertThat(own.get("stageName").asString()).isEqualTo("Alma Rey");
        assertThat(own.get("country").asString()).isEqualTo("CH");
        assertThat(own.get("lookingFor").get(0).asString()).isEqualTo("REMIXER");
        assertThat(own.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(own.get("owned").asBoolean()).isTrue();
        assertThat(own.at("/contact/email").asString()).isEqualTo("alma@example.org");

        JsonNode foreign = apiClient.read("bruno", "/artists/{id}", artist);
        assertThat(foreign.get("owned").asBoolean()).isFalse();
        assertThat(foreign.has("contact")).isFalse();
        assertThat(foreign.toString()).doesNotContain(apiClient.person("alma").toString(), "alma@example.org");
    }

    @Test
    void only_a_compliance_officer_sees_the_owner_of_an_artist() {
        ArtistId artist = artist("alma", "Alma Rey");
        log.settle();

        JsonNode shown = apiClient.read("clara", "/artists/{id}", artist);
        assertThat(shown.get("person").asString())
                .isEqualTo(apiClient.person("alma").toString());
        assertThat(shown.has("contact")).isFalse();
        assertThat(List.of("alma", "bruno", "lena", "root"))
                .allSatisfy(other -> assertThat(
                                apiClient.read(other, "/artists/{id}", artist).has("person"))
                        .isFalse());
    }

    @Test
    void the_version_of_a_profile_is_its_entity_tag() {
        ArtistId artist = artist("alma", "Alma Rey");
        log.append(artist, changed(artist, apiClient.person("alma"), "Alma", genre))
                .settle();

        MvcTestResult answer = apiClient.get("alma", "/artists/{id}", artist);
        assertThat(answer.getResponse().getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(apiClient.json(answer).get("stageName").asString()).isEqualTo("Alma");
        assertThat(apiClient.json(answer).get("version").asLong()).isEqualTo(1);
        assertThat(apiClient.json(answer).has("bio")).isFalse();
    }

    @Test
    void a_search_matches_word_beginnings_and_ignores_case_and_accents() {
        ArtistId bjork = artist("alma", "Björk Øster");
        artist("alma", "Berta");
        log.settle();

        assertThat(ids(search("q=bjo"))).containsExactly(bjork.toString());
        assertThat(ids(search("q=ØST"))).containsExactly(bjork.toString());
        assertThat(ids(search("q=oster bjork"))).containsExactly(bjork.toString());
        assertThat(ids(search("q=jork"))).isEmpty();
        assertThat(ids(search("q=b.*"))).hasSize(2);
        assertThat(ids(search("q=.*|%5BA-Z%5D"))).isEmpty();
        assertThat(ids(search("country=CH"))).hasSize(2);
        assertThat(ids(search("country=FR"))).isEmpty();
        assertThat(ids(search("lookingFor=REMIXER&q=ber"))).hasSize(1);
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
                .forEach(name -> artist("alma", name));
        log.settle();

        assertThat(pairs).allSatisfy(pair -> assertThat(names(pair[0].strip())).containsExactly(pair[1].strip()));
    }

    @Test
    void a_name_of_signs_is_found_by_its_signs_and_input_is_never_a_pattern() {
        artist("alma", "!!!");
        artist("alma", "!!! (Chk Chk Chk)");
        artist("alma", "Alma Voss");
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

    private List<String> names(String typed) {
        return apiClient
                .read("alma", "/artists?genre={g}&q={q}", genre, typed)
                .get("items")
                .valueStream()
                .map(artist -> artist.get("stageName").asString())
                .toList();
    }

    @Test
    void a_changed_name_is_found_by_the_new_name_only() {
        ArtistId artist = artist("alma", "Früher");
        log.append(artist, changed(artist, apiClient.person("alma"), "Später", genre))
                .settle();

        assertThat(ids(search("q=fruher"))).isEmpty();
        assertThat(ids(search("q=spater"))).containsExactly(artist.toString());
    }

    @Test
    void a_search_reports_all_invalid_parameters_at_once() {
        MvcTestResult answer =
                apiClient.get("alma", "/artists?genre={g}&country=Switzerland&lookingFor=DRUMMER", "x".repeat(41));
        assertThat(answer).hasStatus(400);
        JsonNode errors = apiClient.json(answer).get("errors");
        assertThat(errors.valueStream().map(error -> error.get("pointer").asString()))
                .containsExactly("genre", "country", "lookingFor");
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
                    i < 4 ? at : at.plusMillis(i), artist, registered(artist, apiClient.person("alma"), "Alma", genre));
            all.add(artist.toString());
        }
        log.settle();

        List<String> seen = new ArrayList<>();
        JsonNode page = apiClient.read("bruno", "/artists?genre={g}&limit=2", genre);
        seen.addAll(ids(page));
        while (page.has("nextCursor")) {
            // An artist who registers in between does not shift the pages
            artist("alma", "Newcomer");
            log.settle();
            page = apiClient.read(
                    "bruno",
                    "/artists?genre={g}&limit=2&cursor={c}",
                    genre,
                    page.get("nextCursor").asString());
            seen.addAll(ids(page));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all).startsWith(all.getLast());
    }

    @Test
    void a_retired_artist_is_found_only_by_id_and_by_the_owner() {
        ArtistId artist = artist("alma", "Alma Rey");
        log.append(artist, new ArtistRetired(artist)).settle();

        assertThat(ids(search("q=alma"))).isEmpty();
        assertThat(apiClient
                        .read("bruno", "/artists/{id}", artist)
                        .get("status")
                        .asString())
                .isEqualTo("RETIRED");
        assertThat(ids(apiClient.read("alma", "/me/artists?limit=200"))).contains(artist.toString());
        assertThat(ids(apiClient.read("bruno", "/me/artists?limit=200"))).doesNotContain(artist.toString());
    }

    @Test
    void only_the_owner_sees_blocks() {
        ArtistId artist = artist("alma", "Alma Rey");
        ArtistId bruno = artist("bruno", "Bruno");
        ArtistId other = artist("bruno", "Other");
        log.append(
                        artist,
                        new ArtistBlocked(artist, bruno),
                        new ArtistBlocked(artist, other),
                        new ArtistUnblocked(artist, bruno),
                        new ArtistBlocked(artist, bruno),
                        new ArtistUnblocked(artist, other))
                .settle();

        JsonNode blocks = apiClient.read("alma", "/artists/{id}/blocks", artist).get("items");
        assertThat(blocks).hasSize(1);
        assertThat(blocks.get(0).get("artistId").asString()).isEqualTo(bruno.toString());
        assertThat(blocks.get(0).get("stageName").asString()).isEqualTo("Bruno");
        assertThat(apiClient.get("bruno", "/artists/{id}/blocks", artist)).hasStatus(403);
        assertThat(apiClient.get("alma", "/artists/{id}/blocks", artistId())).hasStatus(404);
        assertThat(apiClient.get("alma", "/artists/{id}", artist).getResponse().getHeader("ETag"))
                .isEqualTo("\"5\"");
    }

    @Test
    void a_block_is_invisible_to_others() {
        ArtistId artist = artist("alma", "Alma Rey");
        ArtistId bruno = artist("bruno", "Bruno");
        log.settle();
        MvcTestResult before = apiClient.get("bruno", "/artists/{id}", artist);

        log.append(artist, new ArtistBlocked(artist, bruno)).settle();
        MvcTestResult blocked = apiClient.get("bruno", "/artists/{id}", artist);
        log.append(artist, new ArtistUnblocked(artist, bruno)).settle();
        MvcTestResult after = apiClient.get("bruno", "/artists/{id}", artist);

        assertThat(apiClient.json(blocked)).isEqualTo(apiClient.json(before));
        assertThat(apiClient.json(after)).isEqualTo(apiClient.json(before));
        assertThat(apiClient.json(before).has("version")).isFalse();
        assertThat(blocked.getResponse().getHeaderNames())
                .containsExactlyInAnyOrderElementsOf(before.getResponse().getHeaderNames())
                .doesNotContain("ETag");
        JsonNode own = apiClient.json(apiClient.get("alma", "/artists/{id}", artist));
        assertThat(own.get("version").asLong()).isEqualTo(2);
        assertThat(own.get("changedAt")).isEqualTo(apiClient.json(before).get("changedAt"));
    }

    @Test
    void a_profile_shows_whether_the_callers_artist_blocks_it() {
        ArtistId artist = artist("alma", "Alma Rey");
        ArtistId bruno = artist("bruno", "Bruno");
        log.append(artist, new ArtistBlocked(artist, bruno)).settle();

        String asked = "/artists/{id}?forArtistId={acting}";
        assertThat(apiClient.read("alma", asked, bruno, artist).get("blocked").asBoolean())
                .isTrue();
        assertThat(apiClient.read("alma", "/artists/{id}", bruno).has("blocked"))
                .isFalse();
        assertThat(apiClient.read("bruno", asked, artist, bruno).get("blocked").asBoolean())
                .isFalse();
        assertThat(apiClient.get("bruno", asked, bruno, artist)).hasStatus(403);

        log.append(artist, new ArtistUnblocked(artist, bruno)).settle();
        assertThat(apiClient.read("alma", asked, bruno, artist).get("blocked").asBoolean())
                .isFalse();
    }

    @Test
    void an_unknown_artist_gets_404_and_a_malformed_id_400() {
        MvcTestResult unknown = apiClient.get("alma", "/artists/{id}", artistId());
        assertThat(unknown).hasStatus(404).hasContentType("application/problem+json");
        assertThat(apiClient.get("alma", "/artists/{id}", "not-an-id")).hasStatus(400);
    }

    private ArtistId artist(String user, String stageName) {
        ArtistId artist = artistId();
        log.append(artist, registered(artist, apiClient.person(user), stageName, genre));
        return artist;
    }

    private JsonNode search(String parameters) {
        return apiClient.read("bruno", "/artists?genre=" + genre + "&" + parameters);
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(artist -> artist.get("id").asString())
                .toList();
    }
}
