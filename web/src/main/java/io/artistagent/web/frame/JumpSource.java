package io.artistagent.web.frame;

import java.util.List;
import java.util.function.Supplier;

/** What a room adds to the jump box. */
public interface JumpSource {

    /** As many things of one kind as the box shows. */
    int MOST = 6;

    /** The pages of the room that this person can open. */
    default List<JumpPage> pages(PageContext context) {
        return List.of();
    }

    /** Finds things by some words; the answer is computed while other rooms are asked. */
    default Supplier<List<Jump>> find(PageContext context, String words) {
        return List::of;
    }
}
