package io.artistagent.query.privacy.dossier;

import io.artistagent.eventlog.access.Access;
import java.util.List;

/** A form in which a dossier is written. The parts are called in the order of the methods. */
interface DossierFormat {

    /** @param sections what follows, for a list of contents */
    void head(DossierHead head, List<Section> sections);

    void begin(Section section);

    void event(PersonEvent event);

    void end(Section section);

    void account(AccountPart account);

    void beginAccesses();

    /** An access of somebody else to the data, newest first. The person learns the role and the purpose, but not who it was. */
    void access(Access access);

    void beginOwnAccesses();

    /** Something that the person did, newest first: a sign-in, or an access to data that is recorded. */
    void ownAccess(Access access);

    void notIncluded(List<NotIncluded> parts);

    /** Writes the end. It is missing if anything failed before, so that nobody takes a part for the whole. */
    void finish();
}
