/** The documentation as a static site: Markdown and the description of the API become pages that need no server and no network. */
@NullMarked
package io.artistagent.site;

import org.jspecify.annotations.NullMarked;
