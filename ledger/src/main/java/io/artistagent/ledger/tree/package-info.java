/** The Merkle tree of RFC 6962: hashes, roots, and proofs that an entry is in a tree and that one tree extends another. */
@NullMarked
package io.artistagent.ledger.tree;

import org.jspecify.annotations.NullMarked;
