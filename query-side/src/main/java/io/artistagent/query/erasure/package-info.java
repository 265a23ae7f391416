/** Erasure: a compliance officer sees who has forgotten a person already. */
@NullMarked
package io.artistagent.query.erasure;

import org.jspecify.annotations.NullMarked;
