/** Pages with suggested collaborators and the reasons for them. */
@NullMarked
package io.artistagent.web.matching;

import org.jspecify.annotations.NullMarked;
