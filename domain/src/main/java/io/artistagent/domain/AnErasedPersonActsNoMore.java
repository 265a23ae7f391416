package io.artistagent.domain;

/** Commands of an erased person would create personal data that cannot be encrypted: the person's key is destroyed for good. */
@Refusal("This person’s data was erased, so nothing more can be saved for them.")
public record AnErasedPersonActsNoMore(boolean erased) implements Rule {

    @Override
    public boolean holds() {
        return !erased;
    }
}
