/** Commands that add and correct releases and tracks, and publish and withdraw tracks. */
@NullMarked
package io.artistagent.command.catalogue;

import org.jspecify.annotations.NullMarked;
