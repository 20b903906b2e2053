package dev.countersign.contract;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Added to a packaged application by {@link ReportedJar}. */
@AutoConfiguration
class ReportedApplication {

    @Bean
    MongoClientSettingsBuilderCustomizer reported() {
        return settings -> settings.addCommandListener(new CommandReporter());
    }
}
