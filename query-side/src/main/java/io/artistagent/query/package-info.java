/**
 * The query side: read models in PostgreSQL and MongoDB, derived from the event log, and the queries that read them.
 *
 * <p>A feature may use those before it: {@code pictures}, {@code artist}, {@code catalogue}, {@code collaboration}, {@code imports},
 * {@code statistics}, {@code audit}. What an earlier one needs of a later one, it declares as an interface that the later one implements:
 * {@code statistics} implements {@code imports.RevisedRows} and {@code imports.RepeatedPlays}. {@code erasure} and {@code access} use no
 * other feature.
 */
@NullMarked
package io.artistagent.query;

import org.jspecify.annotations.NullMarked;
