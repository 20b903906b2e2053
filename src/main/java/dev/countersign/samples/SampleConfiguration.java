package dev.countersign.samples;

import java.time.InstantSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Loads the samples at start, where {@code countersign.demo} asks for them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("countersign.demo")
@Import(SampleContent.class)
class SampleConfiguration {

    @Bean
    @Primary
    InstantSource travellingClock() {
        return new TravellingClock();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationRunner samples(SampleContent content, InstantSource clock) {
        return arguments -> content.load((TravellingClock) clock);
    }
}
