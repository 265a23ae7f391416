package io.artistagent.command.imports;

import io.artistagent.api.Fields;
import io.artistagent.command.imports.files.Encodings;
import io.artistagent.command.imports.files.ReadOptions;
import io.artistagent.command.imports.values.DayOrder;
import io.artistagent.command.imports.values.DecimalMark;
import io.artistagent.domain.InvalidValue;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;

/** The upload fields that say how to read an ambiguous file. */
final class ReadingFields {

    static final Set<String> NAMES = Set.of("encoding", "dates", "numbers");

    private ReadingFields() {}

    /** @throws io.artistagent.api.InvalidFields if a field has an unknown value */
    static ReadOptions of(Map<String, String> form) {
        Fields fields = new Fields();
        Charset encoding = fields.optional("/encoding", form.get("encoding"), ReadingFields::encoding);
        DayOrder dates = fields.optional("/dates", form.get("dates"), ReadingFields::order);
        DecimalMark numbers = fields.optional("/numbers", form.get("numbers"), ReadingFields::mark);
        return fields.make("", () -> new ReadOptions(encoding, dates, numbers));
    }

    private static Charset encoding(String name) {
        return Encodings.named(name)
                .orElseThrow(() -> new InvalidValue("Choose one of " + String.join(", ", Encodings.names()) + "."));
    }

    private static DayOrder order(String word) {
        return switch (word) {
            case "day-first" -> DayOrder.DAY_FIRST;
            case "month-first" -> DayOrder.MONTH_FIRST;
            case "year-first" -> DayOrder.YEAR_FIRST;
            default -> throw new InvalidValue("Choose day-first, month-first or year-first.");
        };
    }

    private static DecimalMark mark(String word) {
        return switch (word) {
            case "decimal-point" -> DecimalMark.POINT;
            case "decimal-comma" -> DecimalMark.COMMA;
            default -> throw new InvalidValue("Choose decimal-point or decimal-comma.");
        };
    }
}
