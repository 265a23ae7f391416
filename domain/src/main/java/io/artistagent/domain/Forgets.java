package io.artistagent.domain;

/**
 * An event after which nothing is known of a person any more. Whoever holds something of them lets go of it, whichever thing it hangs
 * on: so every part of a projection hears of it, and not only the one that keeps the thing in question.
 */
public interface Forgets {

    /** Who is forgotten. */
    PersonId person();
}
