package io.artistagent.domain.catalogue;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Artists;
import io.artistagent.domain.artist.OnlyAnActiveArtistActs;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A recording of an artist: added as a draft, corrected, published and withdrawn. */
@SuppressWarnings("NullAway.Init") // the first event sets the fields
public final class Track {

    @AggregateIdentifier
    private TrackId id;

    private ArtistId artistId;
    private PersonId owner;
    private Title title;
    private Personal<TrackDetails> details;
    private TrackStatus status;

    @CommandHandler
    Track(AddTrack command, Artists artists, Releases releases, Isrcs isrcs) {
        TrackDetails details = command.details();
        new OnlyAnActiveArtistActs(artists.isActive(command.artistId())).check();
        new ATrackStandsOnAReleaseOfItsArtist(details.releaseIds(), command.artistId(), releases).check();
        claim(command.artistId(), details.isrc(), command.trackId(), isrcs);
        apply(TrackAdded.of(command.trackId(), command.artistId(), command.owner(), details));
    }

    @CommandHandler
    void decide(CorrectTrack command, Artists artists, Releases releases, Isrcs isrcs) {
        new OnlyItsArtistChangesATrack(artistId, command.artistId()).check();
        new OnlyAnActiveArtistActs(artists.isActive(artistId)).check();
        new NobodyCorrectsATrackOfAnErasedPerson(details).check();
        details.ifKnown(now -> correct(now, command.over(now), releases, isrcs));
    }

    private void correct(TrackDetails now, TrackDetails corrected, Releases releases, Isrcs isrcs) {
        if (corrected.equals(now)) {
            return;
        }
        List<ReleaseId> added = corrected.releaseIds().stream()
                .filter(release -> !now.releaseIds().contains(release))
                .toList();
        new ATrackStandsOnAReleaseOfItsArtist(added, artistId, releases).check();
        claim(artistId, corrected.isrc(), id, isrcs);
        if (now.isrc() != null && !now.isrc().equals(corrected.isrc())) {
            isrcs.release(artistId, now.isrc(), id);
        }
        apply(TrackCorrected.of(id, artistId, owner, corrected));
    }

    @CommandHandler
    void decide(PublishTrack command, Artists artists) {
        new OnlyItsArtistChangesATrack(artistId, command.artistId()).check();
        new OnlyAnActiveArtistActs(artists.isActive(artistId)).check();
        new OnlyAnUnpublishedTrackIsPublished(status).check();
        apply(new TrackPublished(id, artistId));
    }

    @CommandHandler
    void decide(WithdrawTrack command) {
        new OnlyItsArtistChangesATrack(artistId, command.artistId()).check();
        new OnlyAPublishedTrackIsWithdrawn(status).check();
        apply(new TrackWithdrawn(id, artistId));
    }

    private static void claim(ArtistId artistId, @Nullable Isrc isrc, TrackId trackId, Isrcs isrcs) {
        if (isrc != null) {
            new AnIsrcNamesOneTrack(trackId, isrcs.claim(artistId, isrc, trackId)).check();
        }
    }

    @EventSourcingHandler
    void evolve(TrackAdded event) {
        id = event.trackId();
        artistId = event.artistId();
        owner = event.owner();
        title = event.title();
        details = event.details();
        status = TrackStatus.DRAFT;
    }

    @EventSourcingHandler
    void evolve(TrackCorrected event) {
        title = event.title();
        details = event.details();
    }

    @EventSourcingHandler
    void evolve(TrackPublished event) {
        status = TrackStatus.PUBLISHED;
    }

    @EventSourcingHandler
    void evolve(TrackWithdrawn event) {
        status = TrackStatus.WITHDRAWN;
    }

    public ArtistId artistId() {
        return artistId;
    }

    public Title title() {
        return title;
    }

    /** Returns whether everyone can see the track. */
    public boolean isPublished() {
        return status == TrackStatus.PUBLISHED;
    }

    Track() {}
}
