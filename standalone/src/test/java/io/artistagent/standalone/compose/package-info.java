/** Tests of the system on the stores of {@code docker-compose.yml}, which it does not start itself. */
package io.artistagent.standalone.compose;
