/** Security of all pages. Features extend the filter chain and declare which of their pages are open to visitors. */
@NullMarked
package io.artistagent.web.security;

import org.jspecify.annotations.NullMarked;
