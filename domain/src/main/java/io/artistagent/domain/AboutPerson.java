package io.artistagent.domain;

/**
 * An event that names the person it is about and contains no personal data, so that it has no {@link DataSubject}. Whoever searches for the
 * person finds it, and a look at it is recorded as a look at the person.
 */
public interface AboutPerson {

    PersonId person();
}
