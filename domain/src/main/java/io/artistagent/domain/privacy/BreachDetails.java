package io.artistagent.domain.privacy;

import io.artistagent.domain.InvalidValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a breach. It names no persons.
 *
 * @param what what happened
 * @param categories the categories of data that are affected
 * @param persons about how many persons are affected; null if that is not known yet
 * @param measures what was done about it; null if nothing was done yet
 */
public record BreachDetails(
        BreachText what,
        List<DataCategory> categories,
        @Nullable Long persons,
        @Nullable BreachText measures) {

    public BreachDetails {
        categories = List.copyOf(categories);
        if (categories.size() > DataCategory.values().length
                || categories.stream().distinct().count() < categories.size()) {
            throw new InvalidValue("Name each category once.");
        }
        if (persons != null && persons < 0) {
            throw new InvalidValue("The number of persons cannot be negative.");
        }
    }
}
