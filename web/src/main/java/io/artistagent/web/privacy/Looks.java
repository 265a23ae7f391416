package io.artistagent.web.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a person's data in one role, for one purpose, on one day. An officer who opens ten pages looks once, not ten times.
 *
 * @param newest the last of the accesses, with what all of them showed
 * @param first when the first of them was; null if there is only one
 */
public record Looks(OwnAccess newest, @Nullable Instant first, int count) {

    private record Kind(
            AccessAction action,
            @Nullable String role,
            @Nullable String purpose,
            @Nullable LocalDate day) {

        static Kind of(OwnAccess it) {
            return new Kind(
                    it.action(),
                    it.role(),
                    it.purpose(),
                    it.at() == null ? null : it.at().atZone(ZoneOffset.UTC).toLocalDate());
        }
    }

    /** Puts together what belongs together, in the order of the newest of each. */
    static List<Looks> of(List<OwnAccess> newestFirst) {
        Map<Kind, Looks> looks = new LinkedHashMap<>();
        newestFirst.forEach(it -> looks.merge(Kind.of(it), new Looks(it, null, 1), (all, one) -> all.and(one.newest)));
        return new ArrayList<>(looks.values());
    }

    private Looks and(OwnAccess earlier) {
        List<String> fields = Stream.concat(newest.fields().stream(), earlier.fields().stream())
                .distinct()
                .toList();
        return new Looks(
                new OwnAccess(newest.at(), newest.action(), newest.role(), newest.purpose(), fields),
                earlier.at() == null ? first : earlier.at(),
                count + 1);
    }
}
