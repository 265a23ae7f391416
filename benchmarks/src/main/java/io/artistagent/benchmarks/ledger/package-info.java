/** The ledger: how fast it follows the log, how old its newest checkpoint is, what a proof costs, and what it costs an append. */
@NullMarked
package io.artistagent.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
