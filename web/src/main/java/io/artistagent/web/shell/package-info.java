/** What every page stands in: frame, texts, forms, sign-in, errors. */
@NullMarked
package io.artistagent.web.shell;

import org.jspecify.annotations.NullMarked;
