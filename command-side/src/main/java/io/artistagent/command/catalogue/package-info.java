/** Releases and tracks: add, correct, publish, withdraw. */
package io.artistagent.command.catalogue;
