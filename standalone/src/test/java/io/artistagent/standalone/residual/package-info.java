/** Tests of the removal of residual data from the stores' files. */
package io.artistagent.standalone.residual;
