package dev.countersign.management;

import dev.countersign.kit.http.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters where there are none: one that does nothing was meant to do something. Who takes the request looks at them itself. */
@Component
class NoOtherParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null
                && handler instanceof HandlerMethod method
                && method.getReturnType().getParameterType() == Reply.class
                && Arrays.stream(method.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .noneMatch(HttpServletRequest.class::equals)) Parameters.of(request);
        return true;
    }
}
