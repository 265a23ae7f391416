package io.artistagent.web.resume;

import io.artistagent.testkit.stores.TestStores;
import io.artistagent.web.session.SealedCookieFixture;
import io.artistagent.web.session.SealedCookies;
import io.artistagent.web.signin.Person;
import io.artistagent.web.signin.SavedPage;
import io.artistagent.web.signin.SignInAddress;
import io.artistagent.web.signin.SignInSamples;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;
import org.redisson.spring.data.connection.RedissonConnectionFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Late forms, stored in a real Redis. */
final class UnsentFormFixture implements AutoCloseable {

    private final RedissonClient client;
    private final RedissonConnectionFactory connections;
    private final SealedCookies cookies = SealedCookieFixture.cookies();
    private final SavedPage savedPage = SignInSamples.asked(cookies);
    private final UnsentFormStore unsent;
    private final UnsentFormService forms;

    UnsentFormFixture() {
        Config config = new Config();
        config.useSingleServer().setAddress(TestStores.redisUri());
        client = Redisson.create(config);
        connections = new RedissonConnectionFactory(client);
        unsent = new UnsentFormStore(connections, new StaticListableBeanFactory().getBeanProvider(InstantSource.class));
        forms = new UnsentFormService(unsent, cookies, SignInSamples.OURS, savedPage);
        redis().delete(redis().keys("{artist-agent:unsent}*"));
    }

    UnsentFormService forms() {
        return forms;
    }

    UnsentFormStore unsent() {
        return unsent;
    }

    RedisConnectionFactory connections() {
        return connections;
    }

    SavedPage asked() {
        return savedPage;
    }

    StringRedisTemplate redis() {
        return new StringRedisTemplate(connections);
    }

    /** Stores a session with this content and returns its key. */
    String session(String content) {
        String key = "artist-agent:session:sessions:" + UUID.randomUUID();
        redis().opsForHash().put(key, "sessionAttr:any", content);
        redis().opsForHash().put(key, "maxInactiveInterval", "3600");
        return key;
    }

    static Person person(String name) {
        return new Person(name, Set.of(), SignInSamples.mark(name));
    }

    @Nullable
    UnsentForm of(String name) {
        return forms.find(new MockHttpServletRequest(), person(name));
    }

    /** Whether the browser that got this response is sent to its form after signing in. */
    boolean leadsToTheForm(MockHttpServletResponse response) {
        return savedPage
                .take(returning(response), new MockHttpServletResponse(), "/start")
                .equals(SignInAddress.RESUME);
    }

    /** Returns the next request of the browser that got this response. */
    static HttpServletRequest returning(MockHttpServletResponse response) {
        MockHttpServletRequest next = new MockHttpServletRequest();
        next.setCookies(response.getCookies());
        return next;
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
