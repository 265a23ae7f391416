/** Signed texts after c2sp.org/signed-note, and the checkpoints that the ledger and its witnesses sign. */
@NullMarked
package io.artistagent.ledger.note;

import org.jspecify.annotations.NullMarked;
