package dev.countersign.access;

import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Turns away, before any controller is reached, in the same words and shape as a controller does. */
@Component
@ConditionalOnWebApplication
class Turning {

    private final HandlerExceptionResolver controllersWords;

    Turning(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver controllersWords) {
        this.controllersWords = controllersWords;
    }

    void away(RefusedException refused, HttpServletRequest request, HttpServletResponse response) {
        if (refused.refusal().kind() == Refusal.Kind.UNAUTHENTICATED) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Countersign\"");
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Countersign\", charset=\"UTF-8\"");
        }
        controllersWords.resolveException(request, response, null, refused);
    }
}
