package io.artistagent.eventlog.codec;

import io.artistagent.eventlog.privacy.PersonalModule;
import io.artistagent.eventlog.upcasting.Upcaster;
import io.artistagent.eventlog.upcasting.Upcasting;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Configures how events are written as JSON and which upcasters convert old forms to the current ones. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackageClasses = Upcaster.class,
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Upcaster.class),
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CodecConfiguration {

    /** Restricts the framework's serializer to the types of which events and messages consist. */
    @Bean
    public static Jackson3SerializerCustomizer allowedTypes() {
        return builder -> builder.addModule(new PersonalModule())
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("io.artistagent.")
                        .build());
    }

    @Bean
    Upcasting upcasting(ObjectProvider<Upcaster> upcasters) {
        return new Upcasting(upcasters.stream().toList());
    }
}
