package io.artistagent.domain;

/** A command names something that is not there. */
public abstract class Unknown extends RuntimeException {

    protected Unknown(String sentence) {
        super(sentence, null, false, false);
    }
}
