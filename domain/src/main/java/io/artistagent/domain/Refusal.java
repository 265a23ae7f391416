package io.artistagent.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a caller is told if a command breaks the {@link Rule}: a sentence that says what is the case and, if possible, what to do. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Refusal {

    String value();
}
