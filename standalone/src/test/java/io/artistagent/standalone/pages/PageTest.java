package io.artistagent.standalone.pages;

import io.artistagent.standalone.StandaloneTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the pages: its methods ask for {@link People}, and after each of them the browser must have nothing to complain about. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@StandaloneTest
@ExtendWith(InTheBrowser.class)
@interface PageTest {}
