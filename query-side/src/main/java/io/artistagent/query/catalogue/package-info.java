/** Releases and tracks as people see them; what is not published is seen by its owner alone. */
package io.artistagent.query.catalogue;
