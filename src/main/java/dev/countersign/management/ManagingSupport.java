package dev.countersign.management;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches the framework what the controllers here take and give. */
@Configuration(proxyBeanMethods = false)
class ManagingSupport implements WebMvcConfigurer {

    private final SentBodies bodies;
    private final SeenVersions versions;
    private final Replies replies;
    private final NoOtherParameters noOtherParameters;

    ManagingSupport(SentBodies bodies, SeenVersions versions, Replies replies, NoOtherParameters noOtherParameters) {
        this.bodies = bodies;
        this.versions = versions;
        this.replies = replies;
        this.noOtherParameters = noOtherParameters;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(noOtherParameters).addPathPatterns(Reply.ROOT + "/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addAll(List.of(bodies, versions));
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(replies);
    }
}
