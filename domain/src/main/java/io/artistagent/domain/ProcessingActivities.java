package io.artistagent.domain;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/**
 * What a feature does with personal data. Each feature declares its activities in a class of its own, which is registered in {@code
 * META-INF/services}, so that every process knows the register of all of them, whichever features it runs.
 */
public interface ProcessingActivities {

    List<ProcessingActivity> activities();

    /** Returns the activities of all features, by name. */
    static List<ProcessingActivity> all() {
        return ServiceLoader.load(ProcessingActivities.class, ProcessingActivities.class.getClassLoader()).stream()
                .flatMap(feature -> feature.get().activities().stream())
                .sorted(Comparator.comparing(ProcessingActivity::name))
                .toList();
    }
}
