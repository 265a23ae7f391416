/** Types that all features of the domain share. This module does not depend on Spring and performs no I/O. */
@NullMarked
package io.artistagent.domain;

import org.jspecify.annotations.NullMarked;
