/** What all aggregates share: their registration with the framework, snapshots, deadlines, and reading one while another decides. */
@NullMarked
package io.artistagent.command.aggregates;

import org.jspecify.annotations.NullMarked;
