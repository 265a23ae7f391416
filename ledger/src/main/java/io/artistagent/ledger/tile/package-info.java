/** How the tree and its entries are cut into files, after c2sp.org/tlog-tiles. */
@NullMarked
package io.artistagent.ledger.tile;

import org.jspecify.annotations.NullMarked;
