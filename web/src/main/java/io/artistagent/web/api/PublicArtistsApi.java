package io.artistagent.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Artists with a public page, as a visitor who has not signed in sees them. */
@Component
public final class PublicArtistsApi {

    private static final ParameterizedTypeReference<Shown> ARTIST = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Figures> FIGURES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Releases> RELEASES = new ParameterizedTypeReference<>() {};

    private final HttpApi http;

    PublicArtistsApi(HttpApi http) {
        this.http = http;
    }

    /** An artist who has a public page. */
    public record Shown(
            String id,
            String stageName,
            @Nullable String country,
            List<String> genres,
            @Nullable String bio,
            List<String> links,
            List<Skill> lookingFor,
            @Nullable Picture picture,
            boolean indexed,
            boolean releases,
            boolean figures) {

        public Shown {
            genres = genres == null ? List.of() : genres;
            links = links == null ? List.of() : links;
            lookingFor = lookingFor == null ? List.of() : lookingFor;
        }
    }

    /** A release that is out. */
    public record Out(
            String id,
            String title,
            ReleaseKind kind,
            @Nullable String releaseDate,
            @Nullable Picture cover) {}

    /** What is known of the 28 days up to the last one reported; null where nothing was reported. */
    public record Figures(
            @Nullable LocalDate to,
            @Nullable Double streams,
            @Nullable Double monthlyListeners) {}

    record Releases(List<Out> items) {}

    public Answer<Shown> one(String id) {
        return http.getPublic(http.at("/public/artists/{id}", id), ARTIST);
    }

    public Answer<Figures> figures(String id) {
        return http.getPublic(http.at("/public/artists/{id}/figures", id), FIGURES);
    }

    public Answer<List<Out>> releases(String id) {
        return http.getPublic(http.at("/public/artists/{id}/releases", id), RELEASES)
                .map(Releases::items);
    }
}
