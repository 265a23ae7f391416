package io.artistagent.web.audit.access;

import io.artistagent.web.audit.desk.Who;
import io.artistagent.web.privacy.AccessAction;
import io.artistagent.web.texts.PlainNames;
import io.artistagent.web.texts.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody has seen personal data, or did something to the system that holds it. */
public record Access(
        String accessId,
        @Nullable Instant at,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String purpose,
        AccessAction action,
        @Nullable String resource,
        List<String> subjects,
        List<String> fields,
        long count,
        @Nullable String outcome,
        @Nullable String traceId) {

    private static final Set<String> FINE = Set.of("ok", "requested");
    private static final int SOME = 3;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\\d+");

    /** The first parts of addresses that say nothing to the officer. */
    private static final Set<String> ROOTS = Set.of("", "audit", "actuator");

    public Access {
        subjects = subjects == null ? List.of() : subjects;
        fields = fields == null ? List.of() : fields;
    }

    /** Whether somebody looked at data, in contrast to a sign-in or a change of the system. */
    public boolean isLook() {
        return switch (action) {
            case READ, SEARCH, EXPORT -> true;
            case DENIED, SIGN_IN, SIGN_IN_FAILED, ROLE_CHANGED, CONFIGURATION, KEY, REPLAY, DEAD_LETTER -> false;
        };
    }

    /** Whether personal data was shown. */
    public boolean isOfPersonalData() {
        return isLook() && !fields.isEmpty();
    }

    /** Whether the person looked at their own data. */
    public boolean isOwn() {
        return subjects.size() == 1 && subjects.getFirst().equals(actor);
    }

    public boolean isRefused() {
        return outcome != null && !outcome.isBlank() && !FINE.contains(outcome);
    }

    /** Returns the outcome in plain words. */
    public String refusal() {
        return outcome == null ? "" : PlainNames.of(outcome);
    }

    public String icon() {
        return switch (action) {
            case READ -> "user";
            case SEARCH -> "search";
            case EXPORT -> "download";
            case DENIED -> "ban";
            case SIGN_IN, SIGN_IN_FAILED -> "log-in";
            case ROLE_CHANGED -> "users";
            case CONFIGURATION -> "settings";
            case KEY -> "lock";
            case REPLAY -> "refresh-cw";
            case DEAD_LETTER -> "inbox";
        };
    }

    /** Returns who acted: the role and the beginning of the id. */
    public String who() {
        String who = Who.of(role, actor);
        return who.isEmpty() ? who : who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1);
    }

    /** Returns what was accessed in plain words. What has no text is named after its address: {@code /me/data/dossier} is “me: data: dossier”. */
    public String what(Texts texts) {
        List<String> parts = resource == null
                ? List.of()
                : Arrays.stream(resource.split("/"))
                        .filter(part ->
                                !ROOTS.contains(part) && !ID.matcher(part).matches())
                        .toList();
        String key = "accesses.at." + String.join(".", parts);
        return texts.has(key)
                ? texts.of(key)
                : parts.stream().map(PlainNames::last).collect(Collectors.joining(": "));
    }

    /** Returns the persons who are named in the row; the details name all. */
    public List<String> named() {
        return subjects.stream().limit(SOME).toList();
    }

    /** Returns how many more persons there are. */
    public long more() {
        return Math.max(0, subjects.size() - SOME);
    }

    public String seen() {
        return String.join(", ", fields.stream().map(PlainNames::of).distinct().toList());
    }
}
