/** Proves that nothing is left of a person who was erased, in any table, file or log, and that nobody else lost anything. */
package io.artistagent.standalone.erasure;
