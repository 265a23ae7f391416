/** The proof of one event as a file, after c2sp.org/tlog-proof. */
@NullMarked
package io.artistagent.ledger.proof;

import org.jspecify.annotations.NullMarked;
