/**
 * How single values are written in the files that people have: as the service exports them, and as spreadsheets, pandas, R and jq
 * write them again. What a value can mean in two ways is settled by the other values of its column, or asked; it is never guessed.
 */
@NullMarked
package io.artistagent.command.imports.values;

import org.jspecify.annotations.NullMarked;
