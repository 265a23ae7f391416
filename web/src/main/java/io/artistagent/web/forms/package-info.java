/** Form values and the errors that the API reports for them. */
@NullMarked
package io.artistagent.web.forms;

import org.jspecify.annotations.NullMarked;
