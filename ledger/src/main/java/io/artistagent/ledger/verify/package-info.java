/** The offline verifier of exports. It trusts nothing but the key that it is given, and names the first event that differs. */
@NullMarked
package io.artistagent.ledger.verify;

import org.jspecify.annotations.NullMarked;
