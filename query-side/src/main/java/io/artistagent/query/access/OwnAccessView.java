package io.artistagent.query.access;

import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.access.Access;
import io.artistagent.eventlog.access.RecordedAccess;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An access to a person's data as that person sees it: it tells the role of who looked, and not who it was. */
@Schema(name = "AccessToMyData")
record OwnAccessView(
        Instant at,

        @Schema(
                description = "Stands for who looked: the same person has the same pseudonym in all of these items",
                example = "b1946ac9")
        String pseudonym,

        @Schema(example = "compliance-officer") String role,

        @Schema(description = "Absent if none was stated", example = "Request 2026-117: who has seen my data") @Nullable
        String purpose,

        Access.Action action,

        @Schema(description = "The part of the system, without ids", example = "/audit/subjects/{id}/timeline")
        String resource,

        @Schema(description = "The personal fields that were shown; empty if they were withheld")
        List<String> fields,

        @Schema(description = "ok, or why it failed", example = "ok")
        String outcome) {

    private static final int PSEUDONYM_BYTES = 4;

    static OwnAccessView of(PersonId reader, RecordedAccess recorded) {
        Access access = recorded.access();
        return new OwnAccessView(
                access.at(),
                pseudonym(reader, access.actor()),
                access.role(),
                access.purpose(),
                access.action(),
                access.resourceWithoutIds(),
                access.fields(),
                access.outcome());
    }

    /** Another reader sees another pseudonym. Ids are random, so nobody can find one that fits. */
    private static String pseudonym(PersonId reader, String actor) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((reader + " " + actor).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, PSEUDONYM_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
