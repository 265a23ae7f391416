package io.artistagent.domain.consent;

/** The published texts of the purposes. */
@FunctionalInterface
public interface PublishedTexts {

    /** Returns the newest version of a purpose's text, the only one to which a person can agree now. */
    TextVersion newest(Purpose purpose);
}
