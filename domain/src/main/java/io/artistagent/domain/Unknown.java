package io.artistagent.domain;

/** A command refers to something that does not exist, or that the caller is not allowed to know. */
public abstract class Unknown extends RuntimeException {

    protected Unknown(String sentence) {
        super(sentence, null, false, false);
    }
}
