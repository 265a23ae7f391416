package io.artistagent.domain.catalogue;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Artists;
import io.artistagent.domain.artist.OnlyAnActiveArtistActs;
import io.artistagent.domain.pictures.PictureId;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A single, an EP or an album of an artist. */
@SuppressWarnings("NullAway.Init") // the first event sets the fields
public final class Release {

    @AggregateIdentifier
    private ReleaseId id;

    private ArtistId artistId;
    private ReleaseDetails details;
    private @Nullable PictureId cover;

    @CommandHandler
    Release(AddRelease command, Artists artists, Upcs upcs) {
        new OnlyAnActiveArtistActs(artists.isActive(command.artistId())).check();
        claim(command.artistId(), command.details().upc(), command.releaseId(), upcs);
        apply(ReleaseAdded.of(command.releaseId(), command.artistId(), command.details()));
    }

    @CommandHandler
    void decide(CorrectRelease command, Artists artists, Upcs upcs) {
        new OnlyItsArtistChangesARelease(artistId, command.artistId()).check();
        new OnlyAnActiveArtistActs(artists.isActive(artistId)).check();
        ReleaseDetails corrected = command.over(details);
        if (corrected.equals(details)) {
            return;
        }
        claim(artistId, corrected.upc(), id, upcs);
        if (details.upc() != null && !details.upc().equals(corrected.upc())) {
            upcs.release(artistId, details.upc(), id);
        }
        apply(ReleaseCorrected.of(id, artistId, corrected));
    }

    private static void claim(ArtistId artistId, @Nullable Upc upc, ReleaseId releaseId, Upcs upcs) {
        if (upc != null) {
            new AUpcNamesOneRelease(releaseId, upcs.claim(artistId, upc, releaseId)).check();
        }
    }

    @CommandHandler
    void decide(ChangeReleaseCover command, Artists artists) {
        new OnlyItsArtistChangesARelease(artistId, command.artistId()).check();
        new OnlyAnActiveArtistActs(artists.isActive(artistId)).check();
        apply(new ReleaseCoverChanged(id, artistId, command.owner(), command.picture()));
    }

    @CommandHandler
    void decide(RemoveReleaseCover command) {
        new OnlyItsArtistChangesARelease(artistId, command.artistId()).check();
        if (cover != null) {
            apply(new ReleaseCoverRemoved(id, artistId));
        }
    }

    @EventSourcingHandler
    void evolve(ReleaseAdded event) {
        id = event.releaseId();
        artistId = event.artistId();
        details = event.details();
    }

    @EventSourcingHandler
    void evolve(ReleaseCorrected event) {
        details = event.details();
    }

    @EventSourcingHandler
    void evolve(ReleaseCoverChanged event) {
        cover = event.picture().pictureId();
    }

    @EventSourcingHandler
    void evolve(ReleaseCoverRemoved event) {
        cover = null;
    }

    /** Returns the release's current cover. */
    public Optional<PictureId> cover() {
        return Optional.ofNullable(cover);
    }

    public ArtistId artistId() {
        return artistId;
    }

    Release() {}
}
