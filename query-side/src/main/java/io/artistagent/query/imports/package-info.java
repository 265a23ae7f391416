/** Files on their way into the log, as the person who brought them follows them. */
package io.artistagent.query.imports;
