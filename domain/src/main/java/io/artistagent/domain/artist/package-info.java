/** Artists: who they are, what they look for, and with whom they do not want to work. */
package io.artistagent.domain.artist;
