/** Security of all pages. Features extend the filter chain and declare which of their pages are open to visitors. */
@NullMarked
@SharedPackage
package io.artistagent.web.security;

import io.artistagent.web.SharedPackage;
import org.jspecify.annotations.NullMarked;
