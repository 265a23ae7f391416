/** Form values and the errors that the API reports for them. */
@NullMarked
@SharedPackage
package io.artistagent.web.forms;

import io.artistagent.web.SharedPackage;
import org.jspecify.annotations.NullMarked;
