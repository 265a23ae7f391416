/** Proves that what was acknowledged survives when every process is killed, and that nothing is there twice, by half or too much. */
package io.artistagent.standalone.kill;
