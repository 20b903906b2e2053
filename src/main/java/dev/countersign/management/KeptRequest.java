package dev.countersign.management;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.kit.Digest;
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

/** A request whose body was read, so that it can be compared with an earlier one and still be read by its controller. */
final class KeptRequest extends HttpServletRequestWrapper {

    private final byte[] body;

    private KeptRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** Reads the whole body, or refuses one that is too long. */
    static KeptRequest of(HttpServletRequest request) throws IOException {
        return new KeptRequest(request, SentBodies.bytes(request));
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
