/** The audit of the log, for compliance officers and for anyone who verifies the ledger. */
@NullMarked
package io.artistagent.query.audit;

import org.jspecify.annotations.NullMarked;
