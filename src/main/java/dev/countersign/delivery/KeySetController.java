package dev.countersign.delivery;

import dev.countersign.attestation.KeyRing;
import dev.countersign.kit.http.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public keys by which signatures are verified: those in use and all that ever were. Open to everybody, even where articles are not. */
@Controller
class KeySetController {

    static final String ADDRESS = "/.well-known/jwks.json";

    private final KeyRing keys;

    KeySetController(KeyRing keys) {
        this.keys = keys;
    }

    @GetMapping(ADDRESS)
    Answering keys(HttpServletRequest request) {
        return () -> {
            Parameters.of(request).demandRight();
            return Answer.made(keys.all().jwks(), null, List.of("keys"));
        };
    }
}
