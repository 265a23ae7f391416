package io.artistagent.web.artist;

import io.artistagent.web.artist.ArtistsApi.Search;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The search criteria and one page of results. */
public record SearchPage(
        Search search, Page<Artist> found, @Nullable Problem problem) {

    public List<Skill> skills() {
        return List.of(Skill.values());
    }

    public boolean narrowed() {
        return !blank(search.q()) || !blank(search.genre()) || !blank(search.country()) || !blank(search.lookingFor());
    }

    /** Whether this is the first page of results. The total is only known if there is no further page. */
    public boolean first() {
        return blank(search.cursor());
    }

    public boolean picked(String value, @Nullable String chosen) {
        return value.equals(chosen);
    }

    /** Returns the address of the next page of results. */
    public String next() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/artists");
        add(address, "q", search.q());
        add(address, "genre", search.genre());
        add(address, "country", search.country());
        add(address, "lookingFor", search.lookingFor());
        add(address, "cursor", found.nextCursor());
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (!blank(value)) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, String.valueOf(value)));
        }
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
