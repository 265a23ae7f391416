package io.artistagent.command.imports;

import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportSubject;
import org.jspecify.annotations.Nullable;

/**
 * How a staged file is to be imported.
 *
 * @param review whether the owner reviews the file before anything is recorded, and may then supply what is missing here
 */
record ImportPlan(
        ImportKind kind, ImportSubject subject, @Nullable DaySpan period, boolean review) {}
