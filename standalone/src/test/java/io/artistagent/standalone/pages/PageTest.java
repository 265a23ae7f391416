package io.artistagent.standalone.pages;

import io.artistagent.standalone.StandaloneTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the pages. Its methods can have a {@link People} parameter, and a test fails if the browser has found problems. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@StandaloneTest
@ExtendWith(BrowserExtension.class)
@interface PageTest {}
