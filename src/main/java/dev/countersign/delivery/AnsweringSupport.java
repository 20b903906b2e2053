package dev.countersign.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches the framework what to do with an {@link Answering}: take the answer at hand or make one, keep it, send it. */
@Configuration(proxyBeanMethods = false)
class AnsweringSupport implements WebMvcConfigurer, HandlerMethodReturnValueHandler {

    private final Answers answers;
    private final Sending sending;

    AnsweringSupport(Answers answers, Sending sending) {
        this.answers = answers;
        this.sending = sending;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answering.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answering,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest web)
            throws Exception {
        container.setRequestHandled(true);
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        sending.send(answers.to(request, (Answering) Objects.requireNonNull(answering)), request, response);
    }
}
