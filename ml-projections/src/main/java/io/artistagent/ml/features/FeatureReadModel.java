package io.artistagent.ml.features;

import io.artistagent.domain.artist.ArtistBlocked;
import io.artistagent.domain.artist.ArtistDescribed;
import io.artistagent.domain.artist.ArtistPictureChanged;
import io.artistagent.domain.artist.ArtistPictureRemoved;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.artist.ArtistUnblocked;
import io.artistagent.domain.catalogue.TrackDescribed;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.catalogue.TrackWithdrawn;
import io.artistagent.domain.collaboration.CollaborationMoved;
import io.artistagent.domain.collaboration.CollaborationRequested;
import io.artistagent.domain.consent.ConsentGiven;
import io.artistagent.domain.consent.ConsentWithdrawn;
import io.artistagent.domain.consent.LegitimateInterest;
import io.artistagent.domain.consent.ObjectionWithdrawn;
import io.artistagent.domain.consent.ProcessingObjected;
import io.artistagent.domain.consent.ProcessingRestricted;
import io.artistagent.domain.consent.RestrictionLifted;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.matching.MatchJudged;
import io.artistagent.domain.matching.Verdict;
import io.artistagent.eventlog.projection.BatchBuffer;
import io.artistagent.eventlog.readmodel.ModelStore;
import io.artistagent.eventlog.readmodel.ReadModel;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Projects the event log into the features of every artist. The changes of a batch are written once, at its end. */
@Component
public class FeatureReadModel implements ReadModel {

    static final String NAME = "features";

    /** The limitation of a person whose data must not be used at all. */
    public static final String RESTRICTED = "RESTRICTED";

    private static final int EVENTS_IN_A_BATCH = 1_000;

    private final FeatureWriter writer;
    private final FeatureTables tables;

    FeatureReadModel(FeatureWriter writer, FeatureTables tables) {
        this.writer = writer;
        this.tables = tables;
    }

    @EventHandler
    void on(ArtistDescribed event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).profile(event);
    }

    @EventHandler
    void on(ArtistPictureChanged event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).picture(event.artistId(), event.picture().pictureId());
    }

    @EventHandler
    void on(ArtistPictureRemoved event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).picture(event.artistId(), null);
    }

    /** Verdicts only decide which matches are shown. Models do not learn from them. */
    @EventHandler
    void on(MatchJudged event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token)
                .dismissed(event.artistId(), event.otherArtistId(), event.verdict() == Verdict.NOT_FOR_ME);
    }

    @EventHandler
    void on(ArtistRetired event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).retired(event.artistId());
    }

    @EventHandler
    void on(ArtistBlocked event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).block(event.artistId(), event.blockedArtistId(), true);
    }

    @EventHandler
    void on(ArtistUnblocked event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).block(event.artistId(), event.unblockedArtistId(), false);
    }

    @EventHandler
    void on(TrackDescribed event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).track(event);
    }

    @EventHandler
    void on(TrackPublished event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).published(event.trackId(), event.artistId(), true);
    }

    @EventHandler
    void on(TrackWithdrawn event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).published(event.trackId(), event.artistId(), false);
    }

    @EventHandler
    void on(DailyFiguresImported event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).figures(event.artistId(), event.trackId(), event.figures());
    }

    @EventHandler
    void on(CollaborationRequested event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).requested(event.collaborationId(), event.fromArtistId(), event.toArtistId());
    }

    @EventHandler
    void on(CollaborationMoved event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).collaboration(event.collaborationId(), event.status());
    }

    @EventHandler
    void on(ConsentGiven event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).consent(event.person(), event.purpose(), true);
    }

    @EventHandler
    void on(ConsentWithdrawn event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).consent(event.person(), event.purpose(), false);
    }

    @EventHandler
    void on(ProcessingRestricted event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).limitation(event.person(), RESTRICTED, true);
    }

    @EventHandler
    void on(RestrictionLifted event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).limitation(event.person(), RESTRICTED, false);
    }

    /** Features serve only to match artists, so they are made for nobody who objects to it. */
    @EventHandler
    void on(ProcessingObjected event, EventMessage<?> message, TrackingToken token) {
        if (event.interest() == LegitimateInterest.MATCHING) {
            batch().at(message, token)
                    .limitation(event.person(), event.interest().name(), true);
        }
    }

    @EventHandler
    void on(ObjectionWithdrawn event, EventMessage<?> message, TrackingToken token) {
        if (event.interest() == LegitimateInterest.MATCHING) {
            batch().at(message, token)
                    .limitation(event.person(), event.interest().name(), false);
        }
    }

    @EventHandler
    void on(PersonErased event, EventMessage<?> message, TrackingToken token) {
        batch().at(message, token).erased(event.person());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int shape() {
        return 2;
    }

    @Override
    public List<ModelStore> stores() {
        return List.of(tables);
    }

    @Override
    public int batchSize() {
        return EVENTS_IN_A_BATCH;
    }

    private FeatureBatch batch() {
        return BatchBuffer.of(NAME, FeatureBatch::new, writer::write);
    }
}
