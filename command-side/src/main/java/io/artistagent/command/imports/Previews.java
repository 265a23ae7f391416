package io.artistagent.command.imports;

import io.artistagent.api.Bulkhead;
import io.artistagent.domain.imports.Import;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.UnknownImport;
import io.artistagent.keycloak.Caller;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Reads the first rows of waiting files. A preview replays the import and decrypts a whole batch of rows, so only a few are read at once:
 * they cannot take all connections, which commands need.
 */
@Component
class Previews {

    private static final int MAX_WAITING = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OwnImports imports;
    private final Staging staging;
    private final Bulkhead bulkhead;

    Previews(OwnImports imports, Staging staging, ImportSettings settings) {
        this.imports = imports;
        this.staging = staging;
        this.bulkhead = new Bulkhead(settings.previewsAtOnce(), MAX_WAITING, PATIENCE);
    }

    /**
     * Returns the first rows of a file that waits for a choice of its owner.
     *
     * @throws UnknownImport if the caller has no such file, or it does not wait any more
     * @throws io.artistagent.api.TooBusy if too many previews are being read
     */
    Preview of(Caller caller, ImportId id) {
        return bulkhead.run(() -> read(caller, id));
    }

    private Preview read(Caller caller, ImportId id) {
        Import.Offer offer = imports.offer(caller, id);
        if (!offer.waiting()) {
            throw new UnknownImport();
        }
        return staging.header(id)
                .flatMap(header -> staging.next(id, header))
                .map(first -> Preview.of(id, offer.kind(), first.rows()))
                .orElseThrow(UnknownImport::new);
    }
}
