package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.proof.TlogProof;
import io.artistagent.ledger.tree.Hash;

/**
 * The proof that an event is in the ledger.
 *
 * @param proof the entry, its leaf and the path to the checkpoint
 * @param leafHash the hash of the entry as a leaf
 * @param treeSize the size of the tree to whose root the path leads
 */
public record EventProof(TlogProof proof, Hash leafHash, long treeSize) {}
