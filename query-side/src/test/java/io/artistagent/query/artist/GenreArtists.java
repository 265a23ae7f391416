package io.artistagent.query.artist;

import static io.artistagent.query.ApiClient.texts;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.query.ApiClient;
import io.artistagent.query.TestLog;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The artists of one test. A unique genre separates them from all others. */
final class GenreArtists {

    final String genre = "g" + UUID.randomUUID().toString().substring(0, 30);
    private final TestLog log;
    private final ApiClient apiClient;

    GenreArtists(TestLog log, ApiClient apiClient) {
        this.log = log;
        this.apiClient = apiClient;
    }

    ArtistId register(String user, String stageName) {
        ArtistId artist = artistId();
        log.append(artist, registered(artist, apiClient.person(user), stageName, genre));
        return artist;
    }

    /** Returns a page of these artists, as Bruno sees it. */
    JsonNode search(String parameters) {
        return apiClient.read("bruno", "/artists?genre=" + genre + "&" + parameters);
    }

    static List<String> ids(JsonNode page) {
        return texts(page.get("items"), "id");
    }
}
