package io.artistagent.standalone.kill;

import io.artistagent.standalone.kill.Log.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Computes from the log what the query API must return, independently of the product's code. */
final class ExpectedState {

    /** A resource of the query API and its expected content. */
    record Thing(String path, ObjectNode expected) {}

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("ArtistRegistered", "ACTIVE"),
            Map.entry("TrackAdded", "DRAFT"),
            Map.entry("TrackPublished", "PUBLISHED"),
            Map.entry("TrackWithdrawn", "WITHDRAWN"),
            Map.entry("CollaborationRequested", "PENDING"),
            Map.entry("CollaborationAccepted", "ACCEPTED"),
            Map.entry("CollaborationDeclined", "DECLINED"),
            Map.entry("CollaborationWithdrawn", "WITHDRAWN"),
            Map.entry("CollaborationStarted", "IN_PROGRESS"),
            Map.entry("CollaborationCompleted", "COMPLETED"));
    private static final Map<String, String> PATHS = Map.of(
            "ArtistRegistered", "/artists/",
            "ReleaseAdded", "/releases/",
            "TrackAdded", "/tracks/",
            "CollaborationRequested", "/collaborations/");
    private static final Set<String> WHOLE = Set.of(
            "ArtistRegistered",
            "ArtistProfileChanged",
            "ReleaseAdded",
            "TrackAdded",
            "TrackCorrected",
            "CollaborationRequested");
    private static final Set<String> SHOWN_OTHERWISE = Set.of(
            "owner",
            "trackId",
            "releaseId",
            "artistId",
            "collaborationId",
            "fromArtistId",
            "toArtistId",
            "requestedBy");

    private final Map<String, Thing> things = new LinkedHashMap<>();

    static Map<String, Thing> of(List<Entry> entries) {
        ExpectedState expectedState = new ExpectedState();
        entries.forEach(expectedState::apply);
        return expectedState.things;
    }

    private void apply(Entry entry) {
        Thing thing = things.computeIfAbsent(
                entry.aggregate(),
                id -> new Thing(
                        PATHS.get(entry.type()) + id,
                        JsonMapper.shared().createObjectNode().put("id", id)));
        ObjectNode expected = thing.expected();
        expected.put("version", entry.sequence());
        if (STATES.containsKey(entry.type())) {
            expected.put("status", STATES.get(entry.type()));
        }
        if (WHOLE.contains(entry.type())) {
            entry.payload()
                    .properties()
                    .forEach(field -> whole(entry.type(), field.getKey(), field.getValue(), expected));
        }
        if (entry.type().equals("CollaborationAccepted")) {
            expected.set("agreedSplits", entry.payload().path("splits"));
        }
        if (entry.type().equals("CollaborationCommented")) {
            expected.withArray("/comments")
                    .addObject()
                    .put("id", entry.payload().path("commentId").asString())
                    .put("artistId", entry.payload().path("artistId").asString())
                    .put("text", entry.payload().path("text").asString());
        }
    }

    private static void whole(String type, String field, JsonNode value, ObjectNode expected) {
        boolean request = type.equals("CollaborationRequested");
        if (request && field.equals("fromArtistId")) {
            expected.putObject("from").set("id", value);
        } else if (request && field.equals("toArtistId")) {
            expected.putObject("to").set("id", value);
        } else if (request && field.equals("trackId")) {
            expected.putObject("track").set("id", value);
        } else if (request && field.equals("trackTitle")) {
            expected.withObject("/track").set("title", value);
        } else if (type.startsWith("Track") && (field.equals("releaseIds") || field.equals("artistId"))) {
            expected.set(field, value);
        } else if (!SHOWN_OTHERWISE.contains(field)) {
            expected.set(field, value);
        }
    }
}
