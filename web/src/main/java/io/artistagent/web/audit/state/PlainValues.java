package io.artistagent.web.audit.state;

import io.artistagent.web.audit.desk.Utc;
import io.artistagent.web.texts.PlainNames;
import io.artistagent.web.texts.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes single values of the API as the pages write them: constants in words, numbers with separators, times in UTC. */
final class PlainValues {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z");

    /** The messages of the constants that a field can have; the first one that knows the constant counts. */
    private static final List<String> KINDS = List.of(
            "ImportKind",
            "ImportState",
            "Skill",
            "ReleaseKind",
            "CreditRole",
            "CollaborationKind",
            "CollaborationStatus",
            "TrackStatus",
            "CaseType",
            "CaseState");

    /** Words that are codes and no constants, whatever they look like. */
    private static final List<String> CODES =
            List.of("isrc", "iswc", "upc", "fingerprint", "title", "stageName", "name");

    private final Texts texts;

    PlainValues(Texts texts) {
        this.texts = texts;
    }

    /** @param field the name of the last member on the way to the value */
    String of(String field, JsonNode value) {
        if (value.isBoolean()) {
            return texts.of(value.booleanValue() ? "state.yes" : "state.no");
        }
        if (value.isIntegralNumber()) {
            return number(field, value.longValue());
        }
        if (value.isNumber()) {
            return texts.number(value.doubleValue(), 2);
        }
        String text = value.asString("");
        return CODES.contains(field) ? text : text(field, text);
    }

    private String number(String field, long number) {
        return switch (field) {
            case "shareBasisPoints" -> texts.share(Math.toIntExact(number));
            case "durationMs" -> texts.duration(number);
            default -> texts.number(number);
        };
    }

    private String text(String field, String text) {
        Instant moment = moment(text);
        if (moment != null) {
            return texts.of("moment", Utc.second(moment));
        }
        if (field.equals("country")) {
            return texts.country(text);
        }
        if (field.equals("language")) {
            return texts.languageName(text);
        }
        if (!CONSTANT.matcher(text).matches()) {
            return text;
        }
        Optional<String> known =
                KINDS.stream().map(kind -> kind + "." + text).filter(texts::has).findFirst();
        return known.map(texts::of).orElseGet(() -> PlainNames.of(text));
    }

    private static @Nullable Instant moment(String text) {
        if (!MOMENT.matcher(text).matches()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException noMoment) {
            return null;
        }
    }
}
