package io.artistagent.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class TestStoresTest {

    @Test
    void every_database_is_fresh() throws Exception {
        String first = TestStores.freshDatabase();
        String second = TestStores.freshDatabase();
        try (var one = DriverManager.getConnection(first);
                var other = DriverManager.getConnection(second)) {
            one.createStatement().execute("CREATE TABLE mine (id int)");
            other.createStatement().execute("CREATE TABLE mine (id int)");
        }
        assertThat(TestStores.freshMongoUri()).isNotEqualTo(TestStores.freshMongoUri());
        assertThat(TestStores.redisUri()).startsWith("redis://127.0.0.1:");
    }
}
