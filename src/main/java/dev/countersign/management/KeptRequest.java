package dev.countersign.management;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.kit.Digest;
import dev.countersign.kit.http.Problem;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request whose body was read, so that it can be compared with an earlier one and still be read by its controller. */
final class KeptRequest extends HttpServletRequestWrapper {

    private static final int MOST_BYTES = 8 << 20;

    private final byte[] body;

    private KeptRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** Reads the whole body. */
    static KeptRequest of(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES)
            throw Problem.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "too-large",
                            "A request has at most %,d bytes.".formatted(MOST_BYTES))
                    .exception();
        return new KeptRequest(request, body);
    }

    /** The digest of all that decides what the request does. */
    Digest digest() {
        var whole = new ByteArrayOutputStream();
        for (var part : new String[] {
            getMethod(),
            getRequestURI(),
            getQueryString(),
            getHeader(HttpHeaders.CONTENT_TYPE),
            getHeader(HttpHeaders.IF_MATCH)
        }) whole.writeBytes((Objects.requireNonNullElse(part, "") + "\n").getBytes(UTF_8));
        whole.writeBytes(body);
        return Digest.of(whole.toByteArray());
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return bytes.read(buffer, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("Nobody here reads in the background");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), UTF_8));
    }
}
