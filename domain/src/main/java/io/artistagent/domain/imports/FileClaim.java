package io.artistagent.domain.imports;

import io.artistagent.domain.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What makes two files the same: an import holds it, and another file with an equal claim leads there. The same figures over other days
 * are other figures.
 *
 * @param period the days that figures without days are about; null also where that is still to be said
 * @param fingerprint SHA-256 of the file and of the way in which it was read, in hexadecimal
 */
public record FileClaim(
        PersonId owner, ImportSubject subject, @Nullable DaySpan period, String fingerprint) {}
