package io.artistagent.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.PagesClient;
import io.artistagent.standalone.StandaloneTest;
import io.artistagent.standalone.pages.PagesNode.Node;
import io.artistagent.testkit.keycloak.TestKeycloak;
import io.artistagent.testkit.stores.TestStores;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;
import org.redisson.spring.data.connection.RedissonConnectionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An erasure ends the person's sessions and deletes their account and unsent form, on whatever stores and in however many processes. */
@StandaloneTest
class ErasedPersonTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ANOTHER_REDIS_DATABASE = 3;
    private static final Pattern ARTIST = Pattern.compile("/artists/([0-9a-f-]{36})");
    private static final Pattern WRITER = Pattern.compile("name=\"writer\" value=\"([^\"]+)\"");
    private static final String SIGN_IN = "id=\"kc-form-login\"";
    private static final String ENDED = "The data of this account was erased";

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient database;

    /** Occurs in everything that is stored of the person. */
    private final String name = "Zelda" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void an_erasure_is_done_once_the_sessions_the_unsent_form_and_the_account_are_deleted() throws Exception {
        URI site = URI.create(ApiClient.address(environment));
        Account account = account();
        PagesClient zelda = signUp(site, account);
        UUID person = register(zelda);
        leaveAForm(zelda, site);
        assertThat(stored(0)).hasSizeGreaterThan(1);

        erase(person);

        assertThat(stored(0)).isEmpty();
        assertThat(zelda.get("/start").body()).contains(SIGN_IN);
        assertThatThrownBy(() -> zelda.signIn(account.name(), account.password()))
                .hasMessageContaining("Not signed in: 200 at " + TestKeycloak.issuer());
        assertThat(stored(0)).as("after an attempt to sign in again").isEmpty();
    }

    @Test
    void pages_in_a_process_of_their_own_delete_the_session_when_the_api_answers_that_the_person_was_erased()
            throws Exception {
        try (Node node = PagesNode.inFrontOf(ApiClient.address(environment))
                .withRedisDatabase(ANOTHER_REDIS_DATABASE)
                .start()) {
            PagesClient zelda = signUp(URI.create(node.address()), account());
            UUID person = register(zelda);
            erase(person);
            assertThat(stored(ANOTHER_REDIS_DATABASE)).isNotEmpty();

            assertThat(zelda.get("/more").body()).contains(ENDED);
            assertThat(stored(ANOTHER_REDIS_DATABASE)).isEmpty();
        }
    }

    private Account account() {
        return new Account(People.userName("zelda"), "Zelda", name);
    }

    private static PagesClient signUp(URI site, Account account) throws IOException, InterruptedException {
        return new PagesClient(site)
                .signUp(Map.of(
                        "username", account.name(),
                        "password", account.password(),
                        "password-confirm", account.password(),
                        "email", account.email(),
                        "firstName", account.firstName(),
                        "lastName", account.lastName()));
    }

    /** Registers an artist and returns the id of its owner. */
    private UUID register(PagesClient pages) throws IOException, InterruptedException {
        HttpResponse<String> registered = pages.fill(
                "/artists/new", "/artists", Map.of("stageName", name, "country", "CH", "genres", "indie pop"));
        Matcher artist = ARTIST.matcher(registered.uri().getPath());
        assertThat(artist.find()).as("%s", registered.uri()).isTrue();
        return database.sql("SELECT DISTINCT subject FROM log.event WHERE aggregate_identifier = ?")
                .param(artist.group(1))
                .query(UUID.class)
                .single();
    }

    /** Sends a form without a session, as a browser does after the session has ended. */
    private void leaveAForm(PagesClient pages, URI site) throws IOException, InterruptedException {
        Matcher writer = WRITER.matcher(pages.get("/artists/new").body());
        assertThat(writer.find()).isTrue();
        new PagesClient(site).send(site.resolve("/artists"), Map.of("stageName", name, "writer", writer.group(1)));
    }

    private void erase(UUID person) {
        ApiClient clara = ApiClient.of(environment, "clara");
        String request = "/audit/cases/" + clara.grantErasure(person);
        await().atMost(PATIENCE)
                .until(() -> clara.get(request)
                        .must(200)
                        .json()
                        .path("state")
                        .asString()
                        .equals("DONE"));
        assertThat(clara.get(request).body()).contains("\"sessions\"");
    }

    /** Returns the keys of the pages under which the name is stored. */
    private List<String> stored(int number) {
        Config config = new Config();
        config.useSingleServer().setAddress(TestStores.redisUri()).setDatabase(number);
        RedissonClient client = Redisson.create(config);
        try {
            StringRedisTemplate redis = new StringRedisTemplate(new RedissonConnectionFactory(client));
            Stream<String> sessions = redis.keys("artist-agent:session:*").stream()
                    .filter(key -> redis.opsForHash().values(key).toString().contains(name));
            Stream<String> forms = redis.keys("{artist-agent:unsent}:*").stream()
                    .filter(key -> !key.endsWith(":all"))
                    .filter(key -> String.valueOf(redis.opsForValue().get(key)).contains(name));
            return Stream.concat(sessions, forms).toList();
        } finally {
            client.shutdown();
        }
    }
}
