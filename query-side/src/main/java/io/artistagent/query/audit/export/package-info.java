/**
 * Exports of the trail and the access log for other security systems: OCSF records in windows of time, connected with the ledger, in files
 * that an auditor can verify without this system.
 */
@NullMarked
package io.artistagent.query.audit.export;

import org.jspecify.annotations.NullMarked;
