package io.artistagent.web.frame;

/**
 * A card on the start page of a person without an artist, which suggests a first step.
 *
 * @param order the position among the cards, lowest first
 * @param primary whether it is the most useful step for this person
 */
public record Invitation(
        int order, String icon, String title, String body, String address, String button, boolean primary) {}
