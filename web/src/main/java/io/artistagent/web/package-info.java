/**
 * Pages for people: a client of the two APIs, rendered on the server, signed in through Keycloak.
 *
 * <p>A feature has a room: its controllers and views, the interface of HTTP exchanges that asks the API, the records that come back, its
 * bundle of texts ({@code messages.properties} beside the classes) and its templates ({@code jte/FEATURE}). What a room adds to all pages
 * it offers as a bean: pages that are open to visitors, jumps, words for form fields. The other rooms are shared and know no feature.
 */
@NullMarked
package io.artistagent.web;

import org.jspecify.annotations.NullMarked;
