package io.artistagent.web.shell;

import org.jspecify.annotations.Nullable;

/** Who is signed in, as far as a page needs to know. */
public record Person(String name, @Nullable String email) {}
