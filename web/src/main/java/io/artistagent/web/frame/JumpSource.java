package io.artistagent.web.frame;

import java.util.List;
import java.util.function.Supplier;

/** Contributes a feature's pages and items to the jump box. */
public interface JumpSource {

    /** The maximum number of results of one kind. */
    int MAX_RESULTS = 6;

    /** Returns the pages of the feature that this person can open. */
    default List<JumpPage> pages(PageContext context) {
        return List.of();
    }

    /** Searches for items. The supplier waits for the results, so that all features search in parallel. */
    default Supplier<List<Jump>> find(PageContext context, String words) {
        return List::of;
    }
}
