package dev.countersign.embedded;

import com.mongodb.ConnectionString;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Starts the embedded store where {@code spring.mongodb.uri} names no other, and leads the driver to it. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedStoreConfiguration.NoAddressGiven.class)
class EmbeddedStoreConfiguration {

    /** In the folder {@code countersign.data}; with {@code countersign.data.copy} on a copy of it that ends with the application. */
    @Bean(destroyMethod = "close")
    EmbeddedStore embeddedStore(
            @Value("${countersign.data:./data}") Path folder, @Value("${countersign.data.copy:false}") boolean copy) {
        return copy ? EmbeddedStore.openCopyOf(folder) : EmbeddedStore.open(folder);
    }

    /** The client depends on this and by it on the store, so the store is closed after the client. */
    @Bean
    MongoConnectionDetails embeddedStoreConnection(EmbeddedStore store) {
        ConnectionString address = new ConnectionString(store.connectionString());
        return () -> address;
    }

    static class NoAddressGiven implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.mongodb.uri"));
        }
    }
}
