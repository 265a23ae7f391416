/** The files of an export that can be verified offline: who writes them, how they are named and what the signed manifest says of them. */
@NullMarked
package io.artistagent.ledger.archive;

import org.jspecify.annotations.NullMarked;
