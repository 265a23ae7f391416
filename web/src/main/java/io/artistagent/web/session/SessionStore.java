package io.artistagent.web.session;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import org.redisson.spring.starter.RedissonAutoConfigurationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions in Redis: any node may answer any request, and a restart signs nobody out. */
@Configuration(proxyBeanMethods = false)
@EnableRedisHttpSession(redisNamespace = SessionStore.NAMESPACE)
class SessionStore {

    static final String NAMESPACE = "artist-agent:session";
    static final String COOKIE = "artist-agent";

    /** A prefix that browsers grant only to a cookie that is secure, for the whole site and for no other host. */
    static final String GUARDED = "__Host-";

    @Bean
    SessionRepositoryCustomizer<RedisSessionRepository> pageSessionTimeout(
            @Value("${server.servlet.session.timeout:60m}") Duration timeout) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(timeout);
    }

    /** The name is the one by which Spring Session asks for it. */
    @Bean
    RedisSerializer<Object> springSessionDefaultRedisSerializer() {
        return new SessionJson();
    }

    /** Only the development realm is reached without TLS; everywhere else the cookie never travels in the open. */
    @Bean
    CookieSerializer pageCookie(
            @Value("${artist-agent.keycloak.issuer:http:}") String issuer,
            @Value("${artist-agent.web.secure-cookies:#{null}}") Boolean chosen) {
        boolean secure = chosen == null ? issuer.startsWith("https:") : chosen;
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? GUARDED + COOKIE : COOKIE);
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    /** Not on error pages: they are made without a session, so that they come while there is no store to ask. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<? extends Session>> pageSessions(
            SessionRepositoryFilter<? extends Session> sessions) {
        FilterRegistrationBean<SessionRepositoryFilter<? extends Session>> filter =
                new FilterRegistrationBean<>(sessions);
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        return filter;
    }

    @Bean
    FilterRegistrationBean<SessionStoreAway> pageSessionsAway() {
        FilterRegistrationBean<SessionStoreAway> filter = new FilterRegistrationBean<>(new SessionStoreAway());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    /** The pages start while Redis is away, and say so to whoever asks. */
    @Bean
    RedissonAutoConfigurationCustomizer connectsWhenNeeded() {
        return redis -> redis.setLazyInitialization(true);
    }
}
