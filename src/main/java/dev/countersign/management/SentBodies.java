package dev.countersign.management;

import dev.countersign.kit.http.Problem;
import dev.countersign.people.EvidenceFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the JSON that a request brings. No body at all is an object without members. */
@Component
class SentBodies implements HandlerMethodArgumentResolver {

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** What is read and thrown away of a body that is too long, so that whoever still sends it gets to hear the answer. */
    private static final int PATIENCE = 32 * 1024 * 1024;

    private static final byte[] EMPTY = {'{', '}'};
    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Sent.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException, HttpMediaTypeNotSupportedException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var body = bytes(request);
        if (body.length > 0) demandJson(request.getContentType());
        return SentJson.read(body.length == 0 ? EMPTY : body, parameter.getParameterType());
    }

    /** The whole body, or a refusal if it is longer than anything here may be. */
    static byte[] bytes(HttpServletRequest request) throws IOException {
        var most = EvidenceController.takes(request) ? EvidenceFile.MOST_BYTES : MOST_BYTES;
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length <= most) return body;
        request.getInputStream().skip(PATIENCE);
        throw Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "content-too-large",
                        most == MOST_BYTES
                                ? "A request brings at most 4 MB; this one is longer. An article holds at most 2 MB as JSON: split it into several."
                                : "Evidence is at most 8 MB; this is more. Scan it with less detail.")
                .exception();
    }

    private static void demandJson(@Nullable String type) throws HttpMediaTypeNotSupportedException {
        try {
            var given = type == null ? null : MediaType.parseMediaType(type);
            if (given == null || !MediaType.APPLICATION_JSON.isCompatibleWith(given))
                throw new HttpMediaTypeNotSupportedException(type, JSON);
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotSupportedException(type, JSON);
        }
    }
}
