package io.artistagent.eventlog.retention;

/**
 * A promise to delete something after a time. A feature declares each of its rules as a bean.
 *
 * @param name the name in lower-case letters
 * @param what what is deleted
 * @param kept for how long it is kept
 * @param enforcedBy what deletes it: a job that reports its runs to {@link RetentionLog}, or a store in which it expires
 */
public record RetentionRule(String name, String what, String kept, String enforcedBy) {}
