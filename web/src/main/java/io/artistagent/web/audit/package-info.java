/**
 * The pages of the compliance officer: what needs an answer today, the trail of events with its proofs, cases, and who has seen what.
 * Personal data is shown only after the officer has said why; the API records each look with this purpose.
 */
@NullMarked
package io.artistagent.web.audit;

import org.jspecify.annotations.NullMarked;
