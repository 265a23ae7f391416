package io.artistagent.api;

/**
 * What is wrong with one field.
 *
 * @param pointer the field as a JSON Pointer (RFC 6901), or the name of a query parameter
 * @param detail what to write instead; never the value itself
 */
public record FieldError(String pointer, String detail) {}
