/** What an erasure removes in a process that runs the pages together with the API. */
@NullMarked
package io.artistagent.standalone.erasure;

import org.jspecify.annotations.NullMarked;
