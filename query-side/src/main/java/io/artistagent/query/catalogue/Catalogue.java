package io.artistagent.query.catalogue;

import io.artistagent.api.PictureView;
import io.artistagent.query.documents.DocumentCollection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Looks up tracks and releases in bulk for other packages, which check permissions themselves. */
@Component
public final class Catalogue {

    private static final int MAX_RELEASES = 100;
    private static final int MAX_TRACKS = 5_000;

    private final DocumentCollection releases;
    private final DocumentCollection tracks;

    Catalogue(
            @Qualifier(CatalogueConfiguration.RELEASES) DocumentCollection releases,
            @Qualifier(CatalogueConfiguration.TRACKS) DocumentCollection tracks) {
        this.releases = releases;
        this.tracks = tracks;
    }

    /** Returns the titles of tracks by id. Unknown tracks are omitted. */
    public Map<String, String> titles(Collection<String> trackIds) {
        return some(trackIds).stream().collect(Collectors.toMap(TrackTitle::id, TrackTitle::title));
    }

    /** Returns tracks with their first release, by track id. Unknown tracks are omitted. */
    public Map<String, TrackOnRelease> onReleases(Collection<String> trackIds) {
        List<TrackTitle> found = some(trackIds);
        List<String> ids = found.stream()
                .map(TrackTitle::releaseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, ReleaseDocument> byId = ids.isEmpty()
                ? Map.<String, ReleaseDocument>of()
                : releases.find(new Query(Criteria.where("_id").in(ids)), ReleaseDocument.class).stream()
                        .collect(Collectors.toMap(ReleaseDocument::id, Function.identity()));
        return found.stream()
                .map(track -> TrackOnRelease.of(track, track.releaseId() == null ? null : byId.get(track.releaseId())))
                .collect(Collectors.toMap(TrackOnRelease::trackId, Function.identity()));
    }

    /**
     * Returns an artist's releases from a period, both days inclusive, oldest first. Only the latest hundred are read, and releases without
     * an exact date are omitted.
     */
    public List<Released> released(String artistId, LocalDate from, LocalDate to) {
        Query query = new Query(Criteria.where("artistId")
                        .is(artistId)
                        .and("firstDay")
                        .gte(ReleaseDocument.time(from))
                        .and("lastDay")
                        .lte(ReleaseDocument.time(to)))
                .with(Sort.by(Sort.Direction.DESC, "firstDay", "_id"))
                .limit(MAX_RELEASES);
        return releases.find(query, ReleaseDocument.class).reversed().stream()
                .filter(ReleaseDocument::isExact)
                .map(release -> new Released(release.id(), release.title(), release.day()))
                .toList();
    }

    /** Returns the release if it has an exact date that is not after {@code today}. */
    public Optional<Released> released(UUID release, LocalDate today) {
        return firstOf(List.of(release.toString()), today);
    }

    /** Returns the earliest release of a track that has an exact date not after {@code today}. */
    public Optional<Released> firstReleaseOf(UUID track, LocalDate today) {
        return firstOf(
                some(List.of(track.toString())).stream()
                        .flatMap(known -> known.releaseIds().stream())
                        .toList(),
                today);
    }

    private Optional<Released> firstOf(List<String> ids, LocalDate today) {
        return ids.isEmpty()
                ? Optional.empty()
                : releases.find(new Query(Criteria.where("_id").in(ids)), ReleaseDocument.class).stream()
                        .filter(release -> release.isExact() && !release.day().isAfter(today))
                        .min(Comparator.comparing(ReleaseDocument::day))
                        .map(release -> new Released(release.id(), release.title(), release.day()));
    }

    /** Returns all tracks of an artist with their titles but without releases, at most the latest 5,000. */
    public List<TrackOnRelease> ofArtist(String artistId) {
        Query query = new Query(Criteria.where("artistId").is(artistId))
                .with(Sort.by(Sort.Direction.DESC, "addedAt", "_id"))
                .limit(MAX_TRACKS);
        query.fields().include("title", "releaseIds");
        return tracks.find(query, TrackTitle.class).stream()
                .map(track -> TrackOnRelease.of(track, null))
                .toList();
    }

    /** Returns the ids of all tracks and releases of an artist, in any state. */
    public List<String> idsOfArtist(String artistId) {
        Query query = new Query(Criteria.where("artistId").is(artistId));
        query.fields().include("artistId");
        return Stream.of(tracks, releases)
                .flatMap(works -> works.find(query, OfArtist.class).stream())
                .map(OfArtist::id)
                .toList();
    }

    /** Returns the number of tracks of each artist, including drafts. Artists without tracks are omitted. */
    public Map<String, Long> countTracks(Collection<String> artistIds) {
        return artistIds.isEmpty()
                ? Map.of()
                : tracks.countBy("artistId", Criteria.where("artistId").in(artistIds));
    }

    /** Returns the artist to whom a track belongs. */
    public Optional<UUID> artistOfTrack(UUID track) {
        return artistOf(tracks, track);
    }

    /** Returns the artist to whom a release belongs. */
    public Optional<UUID> artistOfRelease(UUID release) {
        return artistOf(releases, release);
    }

    /** Returns all tracks on each release, by release id. There is no limit, so that sums over them are complete. */
    public Map<String, List<String>> tracksOn(Collection<String> releaseIds) {
        if (releaseIds.isEmpty()) {
            return Map.of();
        }
        Set<String> wanted = Set.copyOf(releaseIds);
        Query query = new Query(Criteria.where("releaseIds").in(wanted)).with(Sort.by("addedAt", "_id"));
        query.fields().include("title", "releaseIds");
        return tracks.find(query, TrackTitle.class).stream()
                .flatMap(track -> track.releaseIds().stream()
                        .filter(wanted::contains)
                        .map(release -> Map.entry(release, track.id())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Optional<UUID> artistOf(DocumentCollection things, UUID id) {
        Query query = new Query(Criteria.where("_id").is(id.toString()));
        query.fields().include("artistId");
        return things.find(query, OfArtist.class).stream()
                .map(found -> UUID.fromString(found.artistId()))
                .findFirst();
    }

    private List<TrackTitle> some(Collection<String> trackIds) {
        if (trackIds.isEmpty()) {
            return List.of();
        }
        Query query = new Query(Criteria.where("_id").in(trackIds));
        query.fields().include("title", "releaseIds");
        return tracks.find(query, TrackTitle.class);
    }

    record OfArtist(String id, String artistId) {}

    record TrackTitle(String id, String title, List<String> releaseIds) {

        /** Returns the release that the track is shown with. */
        @Nullable
        String releaseId() {
            return releaseIds.isEmpty() ? null : releaseIds.getFirst();
        }
    }

    /**
     * A track with its first release, if any, as the owner sees it.
     *
     * @param releaseDate a day, a month or a year
     * @param releasedOn the release date; null unless it is exact to the day
     */
    public record TrackOnRelease(
            String trackId,
            String title,
            @Nullable String releaseId,
            @Nullable String releaseTitle,
            @Nullable PictureView cover,
            @Nullable String releaseDate,
            @Nullable LocalDate releasedOn) {

        static TrackOnRelease of(TrackTitle track, @Nullable ReleaseDocument release) {
            return release == null
                    ? new TrackOnRelease(track.id(), track.title(), null, null, null, null, null)
                    : new TrackOnRelease(
                            track.id(),
                            track.title(),
                            release.id(),
                            release.title(),
                            PictureView.ofRelease(release.id(), release.cover()),
                            release.releaseDate(),
                            release.isExact() ? release.day() : null);
        }
    }

    /** A release with an exact date. */
    public record Released(String id, String title, LocalDate releaseDate) {}
}
