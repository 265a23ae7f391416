/** Legal holds: data that must be kept although an erasure was asked for. */
@NullMarked
package io.artistagent.web.audit.holds;

import org.jspecify.annotations.NullMarked;
