/** Artists act: register, change, retire, block. */
package io.artistagent.command.artist;
