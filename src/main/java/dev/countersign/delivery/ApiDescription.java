package dev.countersign.delivery;

import dev.countersign.kit.http.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the API says of itself: where to begin, and its OpenAPI document, which is written by hand in {@code openapi.yaml}. */
@Controller
@RequestMapping("/api/v1")
class ApiDescription {

    private static final List<String> LISTS = List.of("articles", "treatments", "people", "changes");

    /** The document is ours and repeats itself much; the usual limit guards against those of others. */
    private static final int MOST_ALIASES = 1_000;

    private final Answer document = Answer.made(read("openapi.yaml"), null, List.of());
    private final Answer index = Answer.made(links(), null, List.of());

    @GetMapping
    Answering index(HttpServletRequest request) {
        return () -> {
            Parameters.of(request);
            return index;
        };
    }

    @GetMapping("/openapi.json")
    Answering openapi(HttpServletRequest request) {
        return () -> {
            Parameters.of(request);
            return document;
        };
    }

    private static Object links() {
        var links = new LinkedHashMap<String, Object>();
        LISTS.forEach(list -> links.put(list, "/api/v1/" + list));
        links.put("openapi", "/api/v1/openapi.json");
        return Map.of("links", links);
    }

    private static Object read(String file) {
        try (var yaml = new ClassPathResource(file).getInputStream()) {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(MOST_ALIASES);
            return new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("The API document is part of the application", e);
        }
    }
}
