/** The HTTP conventions that all applications share: how clients see errors, versions, pages of a list and consistency. */
@NullMarked
package io.artistagent.api;

import org.jspecify.annotations.NullMarked;
