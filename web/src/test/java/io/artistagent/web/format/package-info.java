/** The formatter of templates: no formatter at hand knows jte. */
@NullMarked
package io.artistagent.web.format;

import org.jspecify.annotations.NullMarked;
