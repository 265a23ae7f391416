/** The catalogue: releases and tracks, their identifiers and their credits. */
package io.artistagent.domain.catalogue;
