/** Guards all pages. A room adds its own part of the filter chain and says which of its pages are open. */
@NullMarked
package io.artistagent.web.security;

import org.jspecify.annotations.NullMarked;
