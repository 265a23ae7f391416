/** What the ledger stores of an event: the bytes that a leaf commits to. */
@NullMarked
package io.artistagent.ledger.entry;

import org.jspecify.annotations.NullMarked;
