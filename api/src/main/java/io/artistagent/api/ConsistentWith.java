package io.artistagent.api;

import io.artistagent.eventlog.readmodel.ReadModel;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the read models of a query. A request with a {@link ConsistencyToken} is answered once all of them include the write that
 * returned the token.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ConsistentWith {

    /** The read models that must include the write. */
    Class<? extends ReadModel>[] value();
}
