package io.artistagent.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the projections that a query reads. A request that carries a {@code Consistency-Token} is answered once all of them include
 * the write that the token came from.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ConsistentWith {

    /** The header that carries the token. */
    String HEADER = "Consistency-Token";

    /** The names of the projections. */
    String[] value();
}
