/** The checkpoints and the state of the ledger that proves the log. */
@NullMarked
package io.artistagent.web.audit.ledger;

import org.jspecify.annotations.NullMarked;
