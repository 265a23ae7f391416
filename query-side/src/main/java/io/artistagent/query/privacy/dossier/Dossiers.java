package io.artistagent.query.privacy.dossier;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import io.artistagent.eventlog.access.AccessQuery;
import io.artistagent.eventlog.access.AccessReader;
import io.artistagent.eventlog.access.RecordedAccess;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the dossiers of persons. */
@Component
final class Dossiers {

    private static final int READ_TOGETHER = 200;

    private final List<ProcessingActivity> activities = ProcessingActivities.all();
    private final PersonEvents events;
    private final AccessReader accesses;
    private final Clock clock;

    Dossiers(PersonEvents events, AccessReader accesses, Clock clock) {
        this.events = events;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** A dossier whose events are found, ready to be written. */
    record Prepared(DossierHead head, List<Section> sections) {}

    Prepared prepare(PersonId person) {
        PersonEvents.Found found = events.of(person);
        return new Prepared(
                new DossierHead(person, clock.instant(), found.end(), found.count()),
                activities.stream()
                        .map(activity -> new Section(activity, found.of(names(activity))))
                        .toList());
    }

    private static List<String> names(ProcessingActivity activity) {
        return activity.events().stream().map(Class::getSimpleName).toList();
    }

    void write(Prepared dossier, DossierFormat format) {
        PersonId person = dossier.head().person();
        format.head(dossier.head());
        for (Section section : dossier.sections()) {
            format.begin(section);
            events.read(person, section.events(), format::event);
            format.end(section);
        }
        format.beginAccesses();
        accesses(person, format);
        format.finish();
    }

    private void accesses(PersonId person, DossierFormat format) {
        RecordedAccess.@Nullable Place after = null;
        List<RecordedAccess> some;
        do {
            some = accesses.find(AccessQuery.byOthers(person.value(), after, READ_TOGETHER));
            for (RecordedAccess recorded : some) {
                format.access(recorded.access());
                after = recorded.place();
            }
        } while (some.size() == READ_TOGETHER);
    }
}
