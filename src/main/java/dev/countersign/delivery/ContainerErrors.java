package dev.countersign.delivery;

import dev.countersign.kit.http.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What is refused or fails before any controller is reached, such as an address that the firewall turns away: problem details there too. */
@Configuration(proxyBeanMethods = false)
class ContainerErrors {

    @Bean
    FilterRegistrationBean<HttpFilter> containerErrorsAsProblems() {
        var filter = new FilterRegistrationBean<HttpFilter>(new InsteadOfTheErrorPage());
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.addUrlPatterns("/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static final class InsteadOfTheErrorPage extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            if (!path.matches("/+api(/.*)?")) {
                chain.doFilter(request, response);
                return;
            }
            if (!Cors.isClosed(path)) Cors.open(response);
            var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            Problems.sendFailure(failure, response.getStatus(), request, response);
        }
    }
}
