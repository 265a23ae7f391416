package io.artistagent.web.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of processing activities, with what is deleted after a time. */
public record ProcessingRegister(List<Activity> items, List<String> measures, List<Rule> retention) {

    public ProcessingRegister {
        items = list(items);
        measures = list(measures);
        retention = list(retention);
    }

    /**
     * One activity.
     *
     * @param automatedLogic how scores about persons are computed; null if there are none
     */
    public record Activity(
            String name,
            @Nullable String title,
            @Nullable String purpose,
            @Nullable String legalBasis,
            @Nullable String article,
            List<String> data,
            List<String> persons,
            List<String> recipients,
            List<String> sources,
            @Nullable String retention,
            List<String> measures,
            @Nullable String automatedLogic) {

        public Activity {
            data = list(data);
            persons = list(persons);
            recipients = list(recipients);
            sources = list(sources);
            measures = list(measures);
        }

        public String heading() {
            return title == null ? name : title;
        }
    }

    /** What is deleted after a time, and what the job that does it last did. */
    public record Rule(
            String name,
            @Nullable String what,
            @Nullable String kept,
            @Nullable String enforcedBy,
            @Nullable Instant lastRunAt,
            @Nullable Long lastRemoved,
            long removedInTotal) {}

    private static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
