package dev.countersign;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * What is stored, and how, without the application around it: no pages, no schedules, nothing that writes by itself. For the commands that look
 * after the data.
 */
@AutoConfigurationPackage(basePackages = "dev.countersign")
@ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
@Import(StorageConfiguration.class)
@ComponentScan({"dev.countersign.embedded", "dev.countersign.upkeep.schema"})
public final class DataOnly {

    DataOnly() {}

    /** Opens it with these settings, such as {@code --countersign.data=/srv/countersign}; whoever opens it closes it. */
    public static ConfigurableApplicationContext open(String... settings) {
        return new SpringApplicationBuilder(DataOnly.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.org.springframework=error")
                .run(settings);
    }
}
