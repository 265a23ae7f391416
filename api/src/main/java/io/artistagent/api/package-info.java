/** The manners of the HTTP interface that all sides share: how errors, versions, pages of a list and consistency look to a client. */
@NullMarked
package io.artistagent.api;

import org.jspecify.annotations.NullMarked;
