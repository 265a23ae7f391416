package io.artistagent.web.frame;

import org.jspecify.annotations.Nullable;

/**
 * A line of the jump box.
 *
 * @param note tells what it is, beside its name
 */
public record Jump(String address, Mark mark, String text, String note) {

    /** What stands before the name. */
    public sealed interface Mark {}

    /** A shape of the icon sprite. */
    public record Icon(String name) implements Mark {}

    /** The cover of a release. */
    public record Cover(String id, String title, @Nullable Picture picture) implements Mark {}

    /** The portrait of an artist. */
    public record Portrait(
            String id, @Nullable String stageName, @Nullable Picture picture) implements Mark {}
}
