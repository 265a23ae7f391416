package io.artistagent.web.session;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import org.redisson.spring.starter.RedissonAutoConfigurationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.SpringHttpSessionConfiguration;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMapManager;

/** Sessions in Redis, so that any node can handle any request and people stay signed in across restarts. */
@Configuration(proxyBeanMethods = false)
@Import(SpringHttpSessionConfiguration.class)
class SessionStore {

    static final String NAMESPACE = "artist-agent:session";
    static final String COOKIE = "artist-agent";

    /** A cookie prefix that browsers accept only if the cookie is secure, valid for the whole site and bound to this host. */
    static final String HOST_PREFIX = "__Host-";

    @Bean
    SessionRepository<? extends Session> sessionRepository(
            RedisConnectionFactory connections, @Value("${server.servlet.session.timeout:60m}") Duration timeout) {
        RedisTemplate<String, Object> redis = new RedisTemplate<>();
        redis.setConnectionFactory(connections);
        redis.setKeySerializer(RedisSerializer.string());
        redis.setHashKeySerializer(RedisSerializer.string());
        redis.setHashValueSerializer(new SessionJson());
        redis.afterPropertiesSet();
        RedisSessionRepository sessions = new RedisSessionRepository(redis);
        sessions.setRedisKeyNamespace(NAMESPACE);
        sessions.setDefaultMaxInactiveInterval(timeout);
        return PageSessions.of(sessions);
    }

    /** Makes the cookie secure unless the issuer uses plain HTTP, as the development realm does. A setting overrides this. */
    @Bean
    CookieSerializer pageCookie(
            @Value("${artist-agent.keycloak.issuer:http:}") String issuer,
            @Value("${artist-agent.web.secure-cookies:#{null}}") Boolean chosen) {
        boolean secure = chosen == null ? issuer.startsWith("https:") : chosen;
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? HOST_PREFIX + COOKIE : COOKIE);
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    /** Excludes error dispatches, so that error pages work without a session while the store is unavailable. */
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
    FilterRegistrationBean<SessionStoreUnavailableFilter> sessionStoreUnavailableFilter() {
        FilterRegistrationBean<SessionStoreUnavailableFilter> filter =
                new FilterRegistrationBean<>(new SessionStoreUnavailableFilter());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    /** Keeps requests that need no session away from Redis. Spring MVC looks the bean up by this name. */
    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    FlashMapManager noFlashMaps() {
        return new NoFlashMaps();
    }

    /** Connects to Redis lazily, so that the pages start while Redis is unavailable. */
    @Bean
    RedissonAutoConfigurationCustomizer connectsWhenNeeded() {
        return redis -> redis.setLazyInitialization(true);
    }
}
