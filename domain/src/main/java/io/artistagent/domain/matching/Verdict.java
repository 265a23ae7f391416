package io.artistagent.domain.matching;

/** What an artist says about a match. */
public enum Verdict {
    /** The other artist is not suggested again. */
    NOT_FOR_ME,
    /** Nothing, or nothing any more: the other artist may be suggested. */
    UNDECIDED
}
