package dev.countersign.delivery;

import dev.countersign.kit.Json;
import dev.countersign.kit.http.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Configuration;

/** What the container itself would say as an HTML page, of requests too broken to reach the application. */
@Configuration(proxyBeanMethods = false)
class LastResort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host)
                host.setErrorReportValveClass(ProblemValve.class.getName());
        });
    }

    /** Made by the container, by its name. */
    public static final class ProblemValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            try {
                response.setContentType("application/problem+json");
                var body = Json.MAPPER.writeValueAsBytes(
                        Problems.ofStatus(response.getStatus()).body(Problems.newTraceId()));
                response.setContentLength(body.length);
                response.getReporter().write(new String(body, StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // nobody is left to be told
            }
        }
    }
}
