package io.artistagent.domain.privacy;

/** Why a case was closed before a decision. */
public enum Closing {
    /** The person withdrew the request. */
    BY_THE_PERSON,
    /** The person was erased, so that there is nothing left that the request could be about. */
    BY_ERASURE
}
