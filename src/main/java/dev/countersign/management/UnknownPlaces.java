package dev.countersign.management;

import dev.countersign.kit.http.Problem;
import dev.countersign.kit.http.Problems;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Answers for every managing address that no controller has. */
@Configuration(proxyBeanMethods = false)
class UnknownPlaces {

    /** After the controllers, before the readers' side. */
    private static final int AFTER_CONTROLLERS = 1;

    @Bean
    SimpleUrlHandlerMapping unknownManagingAddresses() {
        HttpRequestHandler notFound = (request, response) -> Problems.send(
                Problem.notFound(
                        "no-such-address",
                        "There is nothing to manage at this address. /api/v1/openapi.json describes all there is."),
                request,
                response);
        return new SimpleUrlHandlerMapping(
                Map.of(Reply.ROOT, notFound, Reply.ROOT + "/**", notFound), AFTER_CONTROLLERS);
    }
}
