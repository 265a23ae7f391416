package io.artistagent.domain.imports;

import io.artistagent.domain.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The identity of an imported file. An import claims it, and a second file with an equal claim leads to that import. The period is part of
 * the claim, because the same figures for other days are different data.
 *
 * @param period the days that figures without a date cover; null if the file contains dates or the period is not known yet
 * @param fingerprint SHA-256 of the file and of the way in which it was read, in hexadecimal
 */
public record FileClaim(
        PersonId owner, ImportSubject subject, @Nullable DaySpan period, String fingerprint) {}
