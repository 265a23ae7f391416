package io.artistagent.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideApplication;
import io.artistagent.command.TestCommandSide;
import io.artistagent.testkit.stores.TestStores;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Primary;

/** Two new items may draw the same random id, improbable as it is. */
class SameIdTest {

    @Primary
    static final class AlwaysTheSame implements RandomGenerator {

        @Override
        public long nextLong() {
            return 17;
        }
    }

    @Test
    void the_second_of_two_items_with_the_same_id_is_not_created() {
        String[] arguments = TestCommandSide.arguments(TestCommandSide.properties(TestStores.freshDatabase()));
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(CommandSideApplication.class, AlwaysTheSame.class).run(arguments)) {
            Api api = new Api(context.getEnvironment());
            UUID first = api.artist("alma", "Alma Voss");

            HttpResponse<String> second = api.post("bruno", "/artists", """
                    {"stageName": "Bruno", "country": "DE", "genres": ["techno"]}""");

            assertThat(second.statusCode()).as(second.body()).isEqualTo(409);
            assertThat(second.body()).contains("/problems/concurrent-change").doesNotContain(first.toString());
        }
    }
}
