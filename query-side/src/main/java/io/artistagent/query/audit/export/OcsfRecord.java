package io.artistagent.query.audit.export;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members that all records have in common, after the Open Cybersecurity Schema Framework. A record contains ids, and the personal
 * fields of an event only as they are stored, encrypted. The purpose of an access is free text by an officer and is copied as it is.
 */
final class OcsfRecord {

    /** The version of the schema. */
    static final String VERSION = "1.5.0";

    private static final Map<Integer, String> CATEGORIES =
            Map.of(3, "Identity & Access Management", 6, "Application Activity");
    private static final int CLASSES_IN_CATEGORY = 1_000;
    private static final int ACTIVITIES_IN_CLASS = 100;

    private final ObjectNode json = JsonMapper.shared().createObjectNode();

    /**
     * Begins a record.
     *
     * @param classUid such as 6005 for Datastore Activity
     * @param activity the number of the activity in its class; 99 for one that the class does not define
     */
    OcsfRecord(int classUid, String className, int activity, String activityName, Instant at, boolean succeeded) {
        int category = classUid / CLASSES_IN_CATEGORY;
        json.put("activity_id", activity)
                .put("activity_name", activityName)
                .put("category_name", CATEGORIES.getOrDefault(category, "Uncategorized"))
                .put("category_uid", category)
                .put("class_name", className)
                .put("class_uid", classUid)
                .put("severity", succeeded ? "Informational" : "Low")
                .put("severity_id", succeeded ? 1 : 2)
                .put("status", succeeded ? "Success" : "Failure")
                .put("status_id", succeeded ? 1 : 2)
                .put("time", at.toEpochMilli())
                .put("type_name", className + ": " + activityName)
                .put("type_uid", (long) classUid * ACTIVITIES_IN_CLASS + activity);
    }

    /**
     * @param uid the id of the event or access
     * @param code what happened, in our own words
     * @param log the log that it is from
     */
    OcsfRecord metadata(String uid, String code, String log, long sequence, Instant at, @Nullable String correlation) {
        ObjectNode metadata = json.putObject("metadata");
        metadata.put("event_code", code)
                .put("log_name", log)
                .put("original_time", at.toString())
                .put("sequence", sequence)
                .put("uid", uid)
                .put("version", VERSION);
        if (correlation != null) {
            metadata.put("correlation_uid", correlation);
        }
        metadata.putObject("product").put("name", "Artist Agent").put("vendor_name", "Artist Agent");
        return this;
    }

    /** Who acted, and from which program. */
    OcsfRecord actor(@Nullable String id, @Nullable String role, @Nullable String client) {
        user(json.putObject("actor").putObject("user"), id, role);
        json.putObject("src_endpoint").put("svc_name", client == null ? "unknown" : client);
        return this;
    }

    /** Whose account it is about. */
    OcsfRecord user(@Nullable String id) {
        user(json.putObject("user"), id, null);
        return this;
    }

    private static void user(ObjectNode user, @Nullable String id, @Nullable String role) {
        user.put("uid", id == null ? "unknown" : id);
        if (role != null) {
            user.putArray("groups").addObject().put("name", role);
        }
    }

    ObjectNode json() {
        return json;
    }

    byte[] bytes() {
        return JsonMapper.shared().writeValueAsBytes(json);
    }
}
