/**
 * “My data”, for everybody who is signed in: consents, requests under the data protection law, who has seen the data, and its download.
 */
@NullMarked
package io.artistagent.web.privacy;

import org.jspecify.annotations.NullMarked;
