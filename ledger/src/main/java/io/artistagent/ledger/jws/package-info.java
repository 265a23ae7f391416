/** JSON web signatures with the ledger's key, for documents that a JOSE tool verifies. */
@NullMarked
package io.artistagent.ledger.jws;

import org.jspecify.annotations.NullMarked;
