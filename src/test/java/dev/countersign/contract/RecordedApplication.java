package dev.countersign.contract;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Lets the recorder hear the application in every test that starts it, without a word in the test. */
@AutoConfiguration
class RecordedApplication {

    @Bean
    MongoClientSettingsBuilderCustomizer recorded() {
        return settings -> settings.addCommandListener(CommandRecorder.OF_THE_APPLICATION);
    }
}
