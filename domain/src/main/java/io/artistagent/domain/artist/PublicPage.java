package io.artistagent.domain.artist;

/**
 * The settings of an artist's public page, which can be read without signing in.
 *
 * @param indexed whether search engines may list it
 * @param releases whether it shows published releases
 * @param links whether it shows the links of the profile
 * @param figures whether it shows monthly listeners and streams
 */
public record PublicPage(boolean indexed, boolean releases, boolean links, boolean figures) {}
