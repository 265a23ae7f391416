/** The catalogue: releases and tracks, their identifiers and their credits. */
@NullMarked
package io.artistagent.domain.catalogue;

import org.jspecify.annotations.NullMarked;
