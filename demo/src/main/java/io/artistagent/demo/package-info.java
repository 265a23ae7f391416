/** {@code make demo}: fills a running system with lifelike data through the public API, like any other client. */
@NullMarked
package io.artistagent.demo;

import org.jspecify.annotations.NullMarked;
