package io.artistagent.domain.collaboration;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.NOW;
import static io.artistagent.domain.Cast.uuid;

import io.artistagent.domain.InMemoryServices;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;

/** A request from Alma to Bruno for the specifications. */
final class Requests {

    static final CollaborationId ID = new CollaborationId(uuid(41));
    static final Parties ALMA_AND_BRUNO = new Parties(ALMA, BRUNO);
    static final Splits HALVES = new Splits(List.of(new Split(ALMA, 5_000), new Split(BRUNO, 5_000)));
    static final Instant EXPIRY = NOW.plus(Duration.ofDays(30));
    static final CollaborationRequested REQUESTED = requested(null, HALVES, EXPIRY);

    private Requests() {}

    static AggregateTestFixture<Collaboration> fixture(InMemoryServices services) {
        AggregateTestFixture<Collaboration> fixture = new AggregateTestFixture<>(Collaboration.class);
        InstantSource time = fixture::currentTime;
        Clock clock = time.withZone(ZoneOffset.UTC);
        fixture.registerInjectableResource(services).registerInjectableResource(clock);
        fixture.givenCurrentTime(NOW);
        return fixture;
    }

    static RequestCollaboration request() {
        return request(ALMA_AND_BRUNO, null, HALVES, null);
    }

    static RequestCollaboration request(
            Parties parties, @Nullable TrackId track, Splits splits, @Nullable Instant expiresAt) {
        Proposal proposal =
                new Proposal(CollaborationKind.FEATURE, new Message("Sing with me on this one?"), track, splits);
        return new RequestCollaboration(ID, parties, ALMAS_OWNER, proposal, expiresAt);
    }

    static CollaborationRequested requested(@Nullable TrackId track, Splits splits, Instant expiresAt) {
        return requested(track, null, splits, expiresAt);
    }

    static CollaborationRequested requested(
            @Nullable TrackId track, @Nullable Title title, Splits splits, Instant expiresAt) {
        return new CollaborationRequested(
                ID,
                ALMA,
                BRUNO,
                ALMAS_OWNER,
                CollaborationKind.FEATURE,
                Personal.of(new Message("Sing with me on this one?")),
                track,
                title,
                splits,
                expiresAt);
    }

    static AcceptCollaboration accept(ArtistId acting, @Nullable Splits splits) {
        return new AcceptCollaboration(ID, null, acting, splits);
    }
}
