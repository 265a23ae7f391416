package io.artistagent.web.audit.register;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of processing activities, with who is responsible for them and what is deleted after a time. */
public record ProcessingRegister(
        DataController controller, List<Activity> items, List<String> measures, List<Rule> retention) {

    public ProcessingRegister {
        controller = known(controller);
        items = list(items);
        measures = list(measures);
        retention = list(retention);
    }

    /** Joins whole sentences by a space, and everything else by semicolons. */
    public static String joined(List<String> texts) {
        return texts.stream()
                .reduce((all, next) -> all + (all.endsWith(".") ? " " : "; ") + next)
                .orElse("");
    }

    /** Who is responsible for the data. What is not known is null. */
    public record DataController(
            @Nullable String name,
            @Nullable String address,
            @Nullable String contact,
            List<String> jointControllers,
            @Nullable String representative,
            @Nullable String dataProtectionOfficer) {

        static final DataController UNKNOWN = new DataController(null, null, null, List.of(), null, null);

        public DataController {
            jointControllers = list(jointControllers);
        }
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
            List<String> transfers,
            List<String> sources,
            @Nullable String retention,
            List<String> measures,
            @Nullable String automatedLogic) {

        public Activity {
            data = list(data);
            persons = list(persons);
            recipients = list(recipients);
            transfers = list(transfers);
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
            @Nullable Instant declaredAt,
            @Nullable Instant lastRunAt,
            @Nullable Long lastRemoved,
            long removedInTotal) {

        private static final Duration DAY = Duration.ofDays(1);

        /** Whether no running program has kept to this rule for a day. */
        public boolean isAbandoned(Instant now) {
            return declaredAt != null && declaredAt.plus(DAY).isBefore(now);
        }
    }

    private static DataController known(@Nullable DataController controller) {
        return controller == null ? DataController.UNKNOWN : controller;
    }

    private static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
