package io.artistagent.domain.artist;

/**
 * The page of an artist that can be read without signing in: whether search engines may list it, and what it shows besides the profile.
 *
 * @param indexed whether search engines may list it
 * @param releases whether it shows releases that are out
 * @param links whether it shows the links of the profile
 * @param figures whether it shows monthly listeners and streams
 */
public record PublicPage(boolean indexed, boolean releases, boolean links, boolean figures) {}
