/** Proves that acknowledged commands survive a kill of all processes, and that nothing is duplicated, partial or superfluous. */
package io.artistagent.standalone.kill;
