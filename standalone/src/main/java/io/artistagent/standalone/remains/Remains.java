package io.artistagent.standalone.remains;

import io.artistagent.embedded.HasRemains;
import java.io.IOException;
import java.util.List;

/** The stores of this machine, whose files are ours to see to. */
public record Remains(List<HasRemains> stores) {

    public Remains {
        stores = List.copyOf(stores);
    }

    /** Deletes what their files keep of everything that was deleted before. */
    void delete() throws IOException {
        for (HasRemains store : stores) {
            store.deleteRemains();
        }
    }
}
