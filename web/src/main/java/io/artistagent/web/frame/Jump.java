package io.artistagent.web.frame;

import org.jspecify.annotations.Nullable;

/**
 * A result in the jump box.
 *
 * @param note a short description next to the name
 */
public record Jump(String address, Mark mark, String text, String note) {

    /** The picture or icon before the name. */
    public sealed interface Mark {}

    /** An icon of the sprite. */
    public record Icon(String name) implements Mark {}

    /** The cover of a release. */
    public record Cover(String id, String title, @Nullable Picture picture) implements Mark {}

    /** The portrait of an artist. */
    public record Portrait(
            String id, @Nullable String stageName, @Nullable Picture picture) implements Mark {}
}
