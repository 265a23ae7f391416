package io.artistagent.command.imports;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.domain.imports.Import;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.UnknownImport;
import io.artistagent.keycloak.Caller;
import org.springframework.stereotype.Component;

/** Reads the imports of a caller from the log. */
@Component
class OwnImports {

    private final AggregateReader<Import> imports;

    OwnImports(AggregateReader<Import> imports) {
        this.imports = imports;
    }

    /** @throws UnknownImport if there is no such import or it belongs to another person */
    Import.Offer offer(Caller caller, ImportId id) {
        return imports.ask(id, Import::offer)
                .filter(offer -> offer.owner().equals(caller.person()))
                .orElseThrow(UnknownImport::new);
    }
}
