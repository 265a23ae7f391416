/** The little JSON that the ledger needs, without a library: canonical strings, and a strict reader for files that may be forged. */
@NullMarked
package io.artistagent.ledger.json;

import org.jspecify.annotations.NullMarked;
