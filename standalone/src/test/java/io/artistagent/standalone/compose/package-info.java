/** The system on servers that it does not start: those of {@code docker-compose.yml}. */
package io.artistagent.standalone.compose;
