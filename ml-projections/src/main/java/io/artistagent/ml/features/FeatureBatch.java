package io.artistagent.ml.features;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistDescribed;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.artist.StageName;
import io.artistagent.domain.catalogue.Credit;
import io.artistagent.domain.catalogue.CreditRole;
import io.artistagent.domain.catalogue.Language;
import io.artistagent.domain.catalogue.TrackDescribed;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CollaborationStatus;
import io.artistagent.domain.consent.Purpose;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.ml.features.FeatureRows.BlockRow;
import io.artistagent.ml.features.FeatureRows.CollaborationRow;
import io.artistagent.ml.features.FeatureRows.ConsentRow;
import io.artistagent.ml.features.FeatureRows.CreditRow;
import io.artistagent.ml.features.FeatureRows.DismissalRow;
import io.artistagent.ml.features.FeatureRows.LimitationRow;
import io.artistagent.ml.features.FeatureRows.PictureRow;
import io.artistagent.ml.features.FeatureRows.ProfileRow;
import io.artistagent.ml.features.FeatureRows.TouchedRow;
import io.artistagent.ml.features.FeatureRows.TrackRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The changes of a batch of events, merged so that each key is written once. */
final class FeatureBatch {

    final Map<UUID, ProfileRow> profiles = new LinkedHashMap<>();
    final Map<UUID, PictureRow> pictures = new LinkedHashMap<>();
    final Set<UUID> retired = new HashSet<>();
    final Map<UUID, TrackRow> tracks = new LinkedHashMap<>();
    final Map<UUID, Set<CreditRow>> credits = new LinkedHashMap<>();
    final Map<ReachKey, List<DayFigures>> figures = new LinkedHashMap<>();
    final Map<BlockRow, Boolean> blocks = new LinkedHashMap<>();
    final Map<DismissalRow, Boolean> dismissals = new LinkedHashMap<>();
    final Map<UUID, CollaborationRow> collaborations = new LinkedHashMap<>();
    final Map<ConsentRow, Boolean> consents = new LinkedHashMap<>();
    final Map<LimitationRow, Boolean> limitations = new LinkedHashMap<>();
    final Set<UUID> erased = new HashSet<>();
    final Map<UUID, TouchedRow> touched = new LinkedHashMap<>();

    /** Tracks whose credited artists in the database must also be updated, with the position of the event. */
    final Map<UUID, Long> touchedTracks = new HashMap<>();

    /** Persons whose artists must also be updated, with the position of the event. */
    final Map<UUID, Long> touchedPersons = new HashMap<>();

    private Instant now = Instant.EPOCH;
    private long position;

    /**
     * @param trackId all zeros for the artist as a whole
     */
    record ReachKey(UUID artistId, UUID trackId) {}

    /** Sets the event that the next change comes from. */
    FeatureBatch at(EventMessage<?> message, TrackingToken token) {
        now = message.getTimestamp();
        position = Math.max(position, token.position().orElseThrow());
        return this;
    }

    long position() {
        return position;
    }

    /** Records a profile. An artist of an erased person has no name and is never suggested. */
    void profile(ArtistDescribed artist) {
        UUID id = artist.artistId().value();
        profiles.put(
                id,
                new ProfileRow(
                        id,
                        artist.owner().value(),
                        artist.stageName().map(StageName::value).orElse(""),
                        artist.country().code(),
                        names(artist.genres()),
                        artist.lookingFor().stream().map(Enum::name).toList(),
                        !artist.stageName().isErased()));
        acted(id);
    }

    void retired(ArtistId artistId) {
        retired.add(artistId.value());
        acted(artistId.value());
    }

    /** @param picture null if it was removed */
    void picture(ArtistId artistId, @Nullable PictureId picture) {
        UUID id = artistId.value();
        pictures.put(id, new PictureRow(id, picture == null ? null : picture.value()));
        touch(new TouchedRow(id, null, position));
    }

    void dismissed(ArtistId artistId, ArtistId other, boolean dismissed) {
        dismissals.put(new DismissalRow(artistId.value(), other.value()), dismissed);
    }

    void block(ArtistId artistId, ArtistId other, boolean blocked) {
        blocks.put(new BlockRow(artistId.value(), other.value()), blocked);
    }

    void consent(PersonId person, Purpose purpose, boolean given) {
        consents.put(new ConsentRow(person.value(), purpose.slug()), given);
        touchedPersons.put(person.value(), position);
    }

    /** @param kind what the person's data must not be used for */
    void limitation(PersonId person, String kind, boolean inForce) {
        limitations.put(new LimitationRow(person.value(), kind), inForce);
        touchedPersons.put(person.value(), position);
    }

    void track(TrackDescribed track) {
        TrackId trackId = track.trackId();
        ArtistId artistId = track.artistId();
        List<Genre> genres = track.genres();
        Language language = track.language();
        touchCredited(trackId.value());
        TrackRow published = tracks.get(trackId.value());
        tracks.put(
                trackId.value(),
                new TrackRow(
                        trackId.value(),
                        artistId.value(),
                        true,
                        names(genres),
                        language == null ? null : language.code(),
                        published == null ? null : published.published()));
        Set<CreditRow> shown = new LinkedHashSet<>();
        // The owner of the track is its main artist, whether or not the credits say so
        credit(shown, trackId, artistId, CreditRole.MAIN_ARTIST, language, genres);
        for (Credit credit : track.credits().orElse(List.of())) {
            if (credit.artistId() != null) {
                credit(shown, trackId, credit.artistId(), credit.role(), language, genres);
            }
        }
        credits.put(trackId.value(), shown);
        touchCredited(trackId.value());
        acted(artistId.value());
    }

    void published(TrackId trackId, ArtistId artistId, boolean published) {
        touchCredited(trackId.value());
        tracks.merge(
                trackId.value(),
                new TrackRow(trackId.value(), artistId.value(), false, List.of(), null, published),
                (known, change) -> known.withPublished(published));
        acted(artistId.value());
    }

    void figures(ArtistId artistId, @Nullable TrackId trackId, List<DayFigures> days) {
        ReachKey key = new ReachKey(artistId.value(), trackId == null ? FeatureRows.NO_TRACK : trackId.value());
        figures.computeIfAbsent(key, unknown -> new ArrayList<>()).addAll(days);
        acted(artistId.value());
    }

    void requested(CollaborationId id, ArtistId from, ArtistId to) {
        collaborations.put(
                id.value(),
                new CollaborationRow(id.value(), from.value(), to.value(), CollaborationStatus.PENDING.name()));
    }

    void collaboration(CollaborationId id, CollaborationStatus status) {
        CollaborationRow known = collaborations.get(id.value());
        collaborations.put(
                id.value(),
                new CollaborationRow(
                        id.value(),
                        known == null ? null : known.fromArtistId(),
                        known == null ? null : known.toArtistId(),
                        status.name()));
    }

    /** Records an erasure. It is applied after all other changes of the batch, so it also covers data from this batch. */
    void erased(PersonId person) {
        erased.add(person.value());
    }

    /** Returns the credits that remain on a track of an erased person: only that of its main artist. */
    static Set<CreditRow> withoutNames(UUID trackId, UUID artistId, @Nullable Language language, List<Genre> genres) {
        Set<CreditRow> shown = new LinkedHashSet<>();
        credit(shown, new TrackId(trackId), new ArtistId(artistId), CreditRole.MAIN_ARTIST, language, genres);
        return shown;
    }

    /** Marks the features of an artist for recomputation. */
    void touch(TouchedRow row) {
        touched.merge(row.artistId(), row, TouchedRow::and);
    }

    private void acted(UUID artistId) {
        touch(new TouchedRow(artistId, now, position));
    }

    private void touchCredited(UUID trackId) {
        Set<CreditRow> known = credits.get(trackId);
        if (known == null) {
            touchedTracks.put(trackId, position);
        } else {
            known.forEach(credit -> touch(new TouchedRow(credit.artistId(), null, position)));
        }
    }

    private static void credit(
            Set<CreditRow> shown,
            TrackId trackId,
            ArtistId artistId,
            CreditRole role,
            @Nullable Language language,
            List<Genre> genres) {
        Skills.shownBy(role, language, genres)
                .ifPresent(skill -> shown.add(new CreditRow(trackId.value(), artistId.value(), skill)));
    }

    private static List<String> names(List<Genre> genres) {
        return genres.stream().map(Genre::name).toList();
    }
}
