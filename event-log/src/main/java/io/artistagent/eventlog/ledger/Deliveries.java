package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.ledger.note.VerifierKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The places outside and the witness of the settings. */
final class Deliveries {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private Deliveries() {}

    static List<Publisher.Delivery> of(
            LedgerSettings settings,
            LogDataSource database,
            LedgerTables tables,
            CheckpointTable checkpoints,
            Clock clock) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
        List<Publisher.Delivery> deliveries = new ArrayList<>();
        Path folder = settings.publish().folder();
        if (folder != null) {
            deliveries.add(PlaceDelivery.ofOneEachMinute(database, checkpoints, new FolderPlace(folder), clock));
        }
        URI endpoint = settings.publish().url();
        if (endpoint != null) {
            deliveries.add(PlaceDelivery.ofAll(database, checkpoints, new HttpPlace(endpoint, http)));
        }
        URI witness = settings.witness().url();
        if (witness != null) {
            VerifierKey key = VerifierKey.parse(settings.witness().key());
            deliveries.add(new WitnessDelivery(database, tables, checkpoints, new Witness(witness, key, http)));
        }
        return deliveries;
    }
}
