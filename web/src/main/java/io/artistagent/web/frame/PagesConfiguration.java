package io.artistagent.web.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.springframework.boot.autoconfigure.JteProperties;
import gg.jte.springframework.boot.autoconfigure.JteViewResolver;
import io.artistagent.web.client.ApiClients;
import io.artistagent.web.security.PublicPaths;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures the precompiled templates, the static files and the argument resolver of the pages. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    TemplateEngine pageTemplates() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, PagesConfiguration.class.getClassLoader(), "io.artistagent.web");
    }

    @Bean
    OwnArtistsApi ownArtistsApi(ApiClients clients) {
        return clients.create(OwnArtistsApi.class);
    }

    @Bean
    JteViewResolver pageViews(TemplateEngine pageTemplates) {
        JteViewResolver views = new JteViewResolver(pageTemplates, new JteProperties());
        views.setExposeRequestAttributes(false);
        return views;
    }

    /** Opens static files and the error page, which must also work for visitors who are not signed in. */
    @Bean
    PublicPaths filesOfPages() {
        return PublicPaths.of("/assets/**", "/favicon.ico", "/error");
    }

    @Bean
    WebMvcConfigurer pageFiles(Assets assets, PageContextResolver contexts) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(assets.base() + "**")
                        .addResourceLocations(assets.locations().toArray(String[]::new))
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(contexts);
            }
        };
    }
}
