package io.artistagent.web.frame;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Marks a class that handles the exceptions of all pages, but not those of an API in the same process. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ControllerAdvice("io.artistagent.web")
public @interface PageAdvice {}
