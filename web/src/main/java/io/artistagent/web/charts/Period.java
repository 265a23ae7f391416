package io.artistagent.web.charts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which days a person looks at; without days they are counted back from the last day that has figures. */
public record Period(
        String name, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** The periods offered; 28 days hold every weekday equally often. */
    public static final List<String> OFFERED = List.of("7", "28", "90", "365");

    static final Period USUAL = new Period("28", null, null);
    static final String CUSTOM = "custom";

    /** The period with a name that is offered; 28 days for all others. */
    static Period named(@Nullable String name) {
        return name != null && OFFERED.contains(name) ? new Period(name, null, null) : USUAL;
    }

    static Period custom(LocalDate from, LocalDate to) {
        return new Period(CUSTOM, from, to);
    }

    public boolean custom() {
        return name.equals(CUSTOM);
    }

    /** How many days it has up to the last one that has figures; null where its days are known. */
    @Nullable
    Integer days() {
        return custom() ? null : Integer.valueOf(name);
    }
}
