/** The access log: who has seen personal data, who was refused, and who changed the system. The application can only add to it. */
@NullMarked
package io.artistagent.eventlog.access;

import org.jspecify.annotations.NullMarked;
