/** What a person writes into a form, and what the API finds wrong with it. */
@NullMarked
@SharedRoom
package io.artistagent.web.forms;

import io.artistagent.web.SharedRoom;
import org.jspecify.annotations.NullMarked;
