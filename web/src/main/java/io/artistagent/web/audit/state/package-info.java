/** Looking back: what an aggregate or the dashboard of an artist was at a moment. */
@NullMarked
package io.artistagent.web.audit.state;

import org.jspecify.annotations.NullMarked;
