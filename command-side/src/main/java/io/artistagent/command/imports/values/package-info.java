/**
 * Reads single values as people's files contain them: as exported by the service, and as rewritten by spreadsheets, pandas, R and jq. If a
 * value is ambiguous, the other values of its column decide, or the person does; it is never guessed.
 */
@NullMarked
package io.artistagent.command.imports.values;

import org.jspecify.annotations.NullMarked;
