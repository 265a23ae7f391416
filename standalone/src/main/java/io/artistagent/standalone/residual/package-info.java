/** What files of our own stores keep of somebody after every projection has forgotten them. */
@NullMarked
package io.artistagent.standalone.residual;

import org.jspecify.annotations.NullMarked;
