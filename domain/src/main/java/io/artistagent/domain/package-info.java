/**
 * Types that all features of the domain share. This module does not depend on Spring and performs no I/O.
 *
 * <p>An aggregate never loads another one. What it must know of others, it asks through an interface of the owning feature ({@code Artists},
 * {@code Blocks}, {@code Tracks}), which its command handler takes as a parameter and the command side implements.
 */
@NullMarked
package io.artistagent.domain;

import org.jspecify.annotations.NullMarked;
