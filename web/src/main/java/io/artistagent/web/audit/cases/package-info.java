/** Requests of persons about their data, as cases that the officer decides. */
@NullMarked
package io.artistagent.web.audit.cases;

import org.jspecify.annotations.NullMarked;
