package io.artistagent.web.session;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Guest cookies and their keys, for tests of other packages. */
public final class SealedCookieFixture {

    private SealedCookieFixture() {}

    public static PageKeys keys(String secret) {
        return new PageKeys(secret);
    }

    public static SealedCookies cookies() {
        return cookies("ours", Clock.systemUTC());
    }

    static SealedCookies cookies(String secret, InstantSource clock) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("clock", clock);
        return new SealedCookies(
                keys(secret), "http://127.0.0.1/realms/artist-agent", null, beans.getBeanProvider(InstantSource.class));
    }
}
