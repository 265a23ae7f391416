/** Builds the documentation as a static site. Its pages come from Markdown and the OpenAPI description and need no server or network. */
@NullMarked
package io.artistagent.site;

import org.jspecify.annotations.NullMarked;
