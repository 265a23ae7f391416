/** What all aggregates share: their registration with the framework, snapshots, deadlines, and reading one while another decides. */
@NullMarked
@SharedPackage
package io.artistagent.command.aggregates;

import io.artistagent.api.SharedPackage;
import org.jspecify.annotations.NullMarked;
