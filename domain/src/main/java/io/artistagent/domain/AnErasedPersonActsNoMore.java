package io.artistagent.domain;

/** Who was forgotten can be told of no more: there is no key to keep it with, and there will never be one. */
public record AnErasedPersonActsNoMore(boolean erased) implements Rule {

    @Override
    public boolean holds() {
        return !erased;
    }
}
