package io.artistagent.web.frame;

/**
 * A card on the page of a person who has no artist yet: something to begin with.
 *
 * @param order where it stands, the lowest first
 * @param primary whether it is the most useful thing for this person to do
 */
public record Invitation(
        int order, String icon, String title, String body, String address, String button, boolean primary) {}
