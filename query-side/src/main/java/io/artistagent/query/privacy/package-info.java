/** Cases, legal holds and breaches, for officers and for the persons whose cases they are. */
@NullMarked
package io.artistagent.query.privacy;

import org.jspecify.annotations.NullMarked;
