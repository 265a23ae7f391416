package io.artistagent.query.artist;

import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.query.DocumentCollection;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers people who have not signed in about artists who have a public page. One who has none is answered for like one who does not
 * exist.
 */
@RestController
@RequestMapping("/api/v1/public/artists")
@ConsistentWith(ArtistReadModel.class)
@Tag(name = "Public pages")
public final class PublicArtists {

    private final DocumentCollection artists;

    PublicArtists(@Qualifier(ArtistCollections.ARTISTS) DocumentCollection artists) {
        this.artists = artists;
    }

    @GetMapping("/{artistId}")
    @Operation(summary = "Read the public page of an artist", description = "Needs no token.")
    PublicArtistView one(@PathVariable("artistId") UUID id) {
        return PublicArtistView.of(find(id.toString()));
    }

    /**
     * Whether the page of an artist shows releases.
     *
     * @throws UnknownArtist where the artist has no public page, or does not exist
     */
    public boolean showsReleases(String artistId) {
        return page(artistId).releases();
    }

    /**
     * Whether the page of an artist shows figures.
     *
     * @throws UnknownArtist where the artist has no public page, or does not exist
     */
    public boolean showsFigures(String artistId) {
        return page(artistId).figures();
    }

    private PublicPage page(String artistId) {
        return Objects.requireNonNull(find(artistId).publicPage());
    }

    private ArtistDocument find(String id) {
        return artists.find(id, ArtistDocument.class)
                .filter(ArtistDocument::isPublic)
                .orElseThrow(UnknownArtist::new);
    }
}
