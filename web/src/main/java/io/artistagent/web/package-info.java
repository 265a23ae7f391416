/**
 * Server-rendered pages: a client of the HTTP API, which the three sides serve, that signs people in through Keycloak.
 *
 * <p>Each feature has its own package: controllers and views, the {@code @HttpExchange} interface that calls the API, the records that
 * come back, a message bundle ({@code messages.properties} next to the classes), scripts ({@code assets} next to the bundle) and templates
 * ({@code jte/FEATURE}). A feature extends the shared parts of all pages through beans: links of the navigation, pages open to visitors,
 * jump box entries, display values of form fields. The remaining packages are shared and do not depend on any feature.
 *
 * <p>A feature may use those before it: {@code artist}, {@code catalogue}, {@code collaboration}, {@code imports}, {@code matching},
 * {@code statistics}. {@code pictures} uses no other feature, and none uses it. Neither do {@code privacy} and {@code audit} use those, but
 * {@code audit} uses {@code privacy}.
 */
@NullMarked
package io.artistagent.web;

import org.jspecify.annotations.NullMarked;
