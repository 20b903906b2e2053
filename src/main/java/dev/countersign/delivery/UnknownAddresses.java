package dev.countersign.delivery;

import dev.countersign.kit.http.Problem;
import dev.countersign.kit.http.Problems;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Answers for every address under {@code /api} that nobody else has, so that the pages of the admin never do. */
@Configuration(proxyBeanMethods = false)
class UnknownAddresses {

    /** After the controllers and what answers for fewer addresses, before the views. */
    private static final int AFTER_CONTROLLERS = 2;

    @Bean
    SimpleUrlHandlerMapping unknownApiAddresses() {
        HttpRequestHandler notFound = (request, response) -> {
            Cors.open(response);
            Problems.send(
                    Problem.notFound(
                            "no-such-address", "There is nothing at this address. /api/v1 lists what there is."),
                    request,
                    response);
        };
        return new SimpleUrlHandlerMapping(Map.of("/api/**", notFound), AFTER_CONTROLLERS);
    }
}
