/**
 * What is known of every artist. The read model {@code features} follows the log and keeps it, for every use: drafts do not count, figures
 * are as their sources reported them, and an erased person leaves only what other people's events still say.
 */
@NullMarked
@SharedRoom
package io.artistagent.ml.features;

import io.artistagent.api.SharedRoom;
import org.jspecify.annotations.NullMarked;
