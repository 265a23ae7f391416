package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.StandaloneTest;
import io.artistagent.transport.FilterOrder;
import jakarta.servlet.Filter;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.AbstractFilterRegistrationBean;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.DelegatingFilterProxy;

/** The filters of the assembled system run in the order of {@link FilterOrder}. */
@StandaloneTest
class ServletFiltersTest {

    private final ListableBeanFactory beans;

    ServletFiltersTest(@Autowired ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Test
    void every_filter_has_its_own_place_and_every_place_its_filter() {
        Stream<Integer> orders = beans.getBeansOfType(AbstractFilterRegistrationBean.class).values().stream()
                .filter(registration -> isListed(registration.getFilter()))
                .map(AbstractFilterRegistrationBean::getOrder);

        assertThat(orders)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FilterOrder.class.getFields())
                        .map(ServletFiltersTest::place)
                        .toList());
    }

    @Test
    void no_filter_of_ours_is_registered_without_a_place() {
        assertThat(beans.getBeansOfType(Filter.class).values()).noneMatch(ServletFiltersTest::isOurs);
    }

    /** Ours, the sessions of pages, and the proxy of Spring Security. */
    private static boolean isListed(Filter filter) {
        return isOurs(filter) || filter instanceof SessionRepositoryFilter || filter instanceof DelegatingFilterProxy;
    }

    private static boolean isOurs(Filter filter) {
        return filter.getClass().getName().startsWith("io.artistagent.");
    }

    private static int place(Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
