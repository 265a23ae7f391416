package io.artistagent.command.imports;

import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportSubject;
import org.jspecify.annotations.Nullable;

/**
 * What a staged file is to be imported as.
 *
 * @param review whether its owner looks at it before anything is recorded, and may say then what is missing here
 */
record Plan(
        ImportKind kind, ImportSubject subject, @Nullable DaySpan period, boolean review) {}
