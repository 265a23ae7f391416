package io.artistagent.query.audit.export;

import io.artistagent.eventlog.access.Access;
import io.artistagent.eventlog.access.RecordedAccess;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The record of an access: API Activity, Authentication for sign-ins, or Account Change for roles. */
final class AccessRecord {

    private static final int ACCOUNT_CHANGE = 3001;
    private static final int AUTHENTICATION = 3002;
    private static final int API_ACTIVITY = 6003;
    private static final int LOGON = 1;
    private static final int READ = 2;
    private static final int UPDATE = 3;
    private static final int OTHER = 99;
    private static final String SERVICE = "artist-agent";

    private AccessRecord() {}

    static byte[] of(RecordedAccess recorded) {
        Access access = recorded.access();
        OcsfRecord record = switch (access.action()) {
            case SIGN_IN, SIGN_IN_FAILED -> authentication(access);
            case ROLE_CHANGED -> accountChange(access);
            case READ, SEARCH, EXPORT, DENIED -> api(access, READ, "Read");
            case CONFIGURATION, KEY, REPLAY, DEAD_LETTER -> api(access, UPDATE, "Update");
        };
        record.metadata(
                recorded.id().toString(),
                access.action().name(),
                "access log",
                recorded.position(),
                access.at(),
                access.traceId());
        record.actor(access.actor(), access.role(), null);
        ObjectNode json = record.json();
        json.put("message", access.action().name() + " " + access.resource());
        json.put("status_code", access.outcome());
        ObjectNode unmapped = json.putObject("unmapped");
        unmapped.put("resource", access.resource()).put("count", access.count());
        if (access.purpose() != null) {
            unmapped.put("purpose", access.purpose());
        }
        ArrayNode fields = unmapped.putArray("fields");
        access.fields().forEach(fields::add);
        return record.bytes();
    }

    private static boolean succeeded(Access access) {
        return access.outcome().equals(Access.OK)
                && access.action() != Access.Action.DENIED
                && access.action() != Access.Action.SIGN_IN_FAILED;
    }

    private static OcsfRecord authentication(Access access) {
        OcsfRecord record = new OcsfRecord(
                        AUTHENTICATION, "Authentication", LOGON, "Logon", access.at(), succeeded(access))
                .user(access.actor());
        record.json().put("auth_protocol", "OpenID").put("auth_protocol_id", 4).put("is_remote", true);
        record.json().putObject("service").put("name", SERVICE);
        return record;
    }

    private static OcsfRecord accountChange(Access access) {
        return new OcsfRecord(ACCOUNT_CHANGE, "Account Change", OTHER, "Role Change", access.at(), succeeded(access))
                .user(access.subjects().stream().findFirst().map(UUID::toString).orElse(null));
    }

    private static OcsfRecord api(Access access, int activity, String name) {
        OcsfRecord record =
                new OcsfRecord(API_ACTIVITY, "API Activity", activity, name, access.at(), succeeded(access));
        ObjectNode json = record.json();
        json.putObject("api")
                .put("operation", access.action().name())
                .putObject("service")
                .put("name", SERVICE);
        ArrayNode resources = json.putArray("resources");
        access.subjects()
                .forEach(subject ->
                        resources.addObject().put("uid", subject.toString()).put("type", "person"));
        return record;
    }
}
