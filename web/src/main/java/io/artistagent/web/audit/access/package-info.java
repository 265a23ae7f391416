/** The access log: who has seen personal data, and who was refused. */
@NullMarked
package io.artistagent.web.audit.access;

import org.jspecify.annotations.NullMarked;
