/** The command side: artists act. Each slice reads one request, checks its form and sends one command. */
package io.artistagent.command;
