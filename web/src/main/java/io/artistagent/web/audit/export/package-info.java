/** Exports of the log for a SIEM or an auditor. */
@NullMarked
package io.artistagent.web.audit.export;

import org.jspecify.annotations.NullMarked;
