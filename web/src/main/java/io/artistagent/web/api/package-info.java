/** The one place that speaks to the HTTP API: its shapes as records, its problems as values. */
@NullMarked
package io.artistagent.web.api;

import org.jspecify.annotations.NullMarked;
