package io.artistagent.command.imports;

import io.artistagent.command.imports.files.Period;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportSubject;
import org.jspecify.annotations.Nullable;

/** What a staged file is to be imported as. */
record Plan(
        ImportKind kind, ImportSubject subject, @Nullable Period period) {}
