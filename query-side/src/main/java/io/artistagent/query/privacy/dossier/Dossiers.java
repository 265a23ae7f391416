package io.artistagent.query.privacy.dossier;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import io.artistagent.eventlog.access.Access;
import io.artistagent.eventlog.access.AccessQuery;
import io.artistagent.eventlog.access.AccessReader;
import io.artistagent.eventlog.access.RecordedAccess;
import io.artistagent.keycloak.events.RealmAccounts;
import io.artistagent.query.privacy.register.DataController;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the dossiers of persons. */
@Component
final class Dossiers {

    private static final int READ_TOGETHER = 200;

    private final List<ProcessingActivity> activities = ProcessingActivities.all();
    private final DataController controller;
    private final PersonEvents events;
    private final AccessReader accesses;
    private final ObjectProvider<RealmAccounts> accounts;
    private final Clock clock;

    Dossiers(
            DataController controller,
            PersonEvents events,
            AccessReader accesses,
            ObjectProvider<RealmAccounts> accounts,
            Clock clock) {
        this.controller = controller;
        this.events = events;
        this.accesses = accesses;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A dossier whose events are found, ready to be written. */
    record Prepared(DossierHead head, List<Section> sections, AccountPart account) {}

    /** The pages of a list. */
    private interface Pages {
        AccessQuery after(RecordedAccess.@Nullable Place place);
    }

    Prepared prepare(PersonId person) {
        PersonEvents.Found found = events.of(person);
        return new Prepared(
                new DossierHead(controller, person, clock.instant(), found.end(), found.count()),
                activities.stream()
                        .map(activity -> new Section(
                                activity, controller.transfersOf(activity.name()), found.of(names(activity))))
                        .toList(),
                AccountPart.of(Optional.ofNullable(accounts.getIfAvailable()), person.value()));
    }

    private static List<String> names(ProcessingActivity activity) {
        return activity.events().stream().map(Class::getSimpleName).toList();
    }

    void write(Prepared dossier, DossierFormat format) {
        PersonId person = dossier.head().person();
        format.head(dossier.head(), dossier.sections());
        for (Section section : dossier.sections()) {
            format.begin(section);
            events.read(person, section.events(), format::event);
            format.end(section);
        }
        format.account(dossier.account());
        format.beginAccesses();
        each(after -> AccessQuery.byOthers(person.value(), after, READ_TOGETHER), format::access);
        format.beginOwnAccesses();
        each(after -> AccessQuery.by(person.value(), after, READ_TOGETHER), format::ownAccess);
        format.notIncluded(NotIncluded.ALL);
        format.finish();
    }

    private void each(Pages pages, Consumer<Access> consumer) {
        RecordedAccess.@Nullable Place after = null;
        List<RecordedAccess> some;
        do {
            some = accesses.find(pages.after(after));
            for (RecordedAccess recorded : some) {
                consumer.accept(recorded.access());
                after = recorded.place();
            }
        } while (some.size() == READ_TOGETHER);
    }
}
