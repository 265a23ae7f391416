/** Serves the ledger: checkpoints, tiles, entries and proofs, in the forms of the C2SP specifications for transparency logs. */
@NullMarked
package io.artistagent.query.audit.ledger;

import org.jspecify.annotations.NullMarked;
