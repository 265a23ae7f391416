package io.artistagent.domain.privacy;

import io.artistagent.domain.PersonId;

/**
 * The id of the legal holds on a person. It is not the bare id of the person, which is the id of their erasure.
 *
 * @param subject the person whose data is held
 */
public record LegalHoldId(PersonId subject) {

    @Override
    public String toString() {
        return "legal-hold_" + subject;
    }
}
