/** The language of the house: what every room of the domain speaks. Nothing in this module knows Spring or does input and output. */
@NullMarked
package io.artistagent.domain;

import org.jspecify.annotations.NullMarked;
