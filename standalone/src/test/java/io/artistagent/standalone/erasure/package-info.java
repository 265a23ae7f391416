/** Proves that no data of an erased person is left in any table, file or log, and that no one else has lost anything. */
package io.artistagent.standalone.erasure;
