/** What the demo is made of, thought up from a seed: people, songs, listeners and requests. Nothing here knows of HTTP. */
@NullMarked
package io.artistagent.demo.plan;

import org.jspecify.annotations.NullMarked;
