package io.artistagent.domain.matching;

/** An artist's verdict on a match. */
public enum Verdict {
    /** The other artist is not suggested again. */
    NOT_FOR_ME,
    /** No verdict, or a withdrawn one: the other artist may be suggested. */
    UNDECIDED
}
