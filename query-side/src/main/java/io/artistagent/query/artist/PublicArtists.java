package io.artistagent.query.artist;

import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.query.documents.DocumentCollection;
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
 * Serves public pages of artists to unauthenticated visitors. An artist without a public page is reported as not found, like one that
 * does not exist.
 */
@RestController
@RequestMapping("/api/v1/public/artists")
@ConsistentWith(ArtistReadModel.class)
@Tag(name = "Public pages")
public final class PublicArtists {

    private final DocumentCollection artists;
    private final Restrictions restrictions;

    PublicArtists(@Qualifier(ArtistConfiguration.ARTISTS) DocumentCollection artists, Restrictions restrictions) {
        this.artists = artists;
        this.restrictions = restrictions;
    }

    @GetMapping("/{artistId}")
    @Operation(summary = "Read the public page of an artist", description = "Needs no token.")
    PublicArtistView one(@PathVariable("artistId") UUID id) {
        return PublicArtistView.of(find(id.toString()));
    }

    /**
     * Returns whether an artist's page shows releases.
     *
     * @throws UnknownArtist if the artist has no public page or does not exist
     */
    public boolean showsReleases(String artistId) {
        return page(artistId).releases();
    }

    /**
     * Returns whether an artist's page shows figures.
     *
     * @throws UnknownArtist if the artist has no public page or does not exist
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
                .filter(artist -> !restrictions.covers(PersonId.of(artist.owner())))
                .orElseThrow(UnknownArtist::new);
    }
}
