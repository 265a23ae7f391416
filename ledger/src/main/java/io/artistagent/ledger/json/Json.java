package io.artistagent.ledger.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a JSON text. */
public sealed interface Json {

    /** An object, its members in the order of the text. */
    record Members(Map<String, Json> members) implements Json {}

    /** An array. */
    record Items(List<Json> items) implements Json {}

    /** A string. */
    record Text(String text) implements Json {}

    /** A number as it is written, because not every number fits a Java type. */
    record Number(String literal) implements Json {}

    /** {@code true}, {@code false} or {@code null}. */
    record Literal(String literal) implements Json {}

    /** The member of an object, if this is one and has it. */
    default Optional<Json> member(String name) {
        return this instanceof Members object
                ? Optional.ofNullable(object.members().get(name))
                : Optional.empty();
    }

    /** The text of a member that is a string. */
    default Optional<String> text(String name) {
        return member(name).flatMap(value -> value instanceof Text text ? Optional.of(text.text()) : Optional.empty());
    }

    /** The value of a member that is a whole number of at most 18 digits and not negative. */
    default Optional<Long> number(String name) {
        return member(name)
                .flatMap(value ->
                        value instanceof Number number && number.literal().matches("0|[1-9]\\d{0,17}")
                                ? Optional.of(Long.parseLong(number.literal()))
                                : Optional.empty());
    }

    /** The items of a member that is an array; none if there is no such member. */
    default List<Json> items(String name) {
        return member(name)
                .map(value -> value instanceof Items array ? array.items() : List.<Json>of())
                .orElse(List.of());
    }
}
