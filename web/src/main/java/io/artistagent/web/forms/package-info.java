/** What a person writes into a form, and what the API finds wrong with it. */
@NullMarked
package io.artistagent.web.forms;

import org.jspecify.annotations.NullMarked;
