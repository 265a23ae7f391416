package io.artistagent.command.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.CommandSideTest;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@CommandSideTest
class CommandInterceptorsTest {

    private final List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors;
    private final BeanFactory beans;

    /** @param interceptors what the framework registers, in this order */
    CommandInterceptorsTest(
            @Autowired List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors,
            @Autowired BeanFactory beans) {
        this.interceptors = interceptors;
        this.beans = beans;
    }

    @Test
    void the_timer_is_outermost_and_the_version_is_checked_closest_to_the_handler() {
        assertThat(interceptors)
                .<Object>map(interceptor -> interceptor)
                .containsExactly(
                        beans.getBean("commandTimer"),
                        beans.getBean("receipts"),
                        beans.getBean("ownershipInterceptor"),
                        beans.getBean("staleVersionFirst"));
    }
}
