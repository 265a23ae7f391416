/** The data of the demo, generated from a seed: people, songs, listeners and requests. This package does not use HTTP. */
@NullMarked
package io.artistagent.demo.plan;

import org.jspecify.annotations.NullMarked;
