package dev.countersign.evidence;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands the pack to somebody who is signed in, as the view of editions links to it. */
@Controller
class PackController {

    private final EvidencePacks packs;
    private final CurrentActor current;

    PackController(EvidencePacks packs, CurrentActor current) {
        this.packs = packs;
        this.current = current;
    }

    @GetMapping("/evidence/{article}/{number}")
    void pack(@PathVariable ArticleId article, @PathVariable int number, HttpServletResponse response)
            throws IOException {
        send(packs.of(current.get(), article, number), response);
    }

    private static void send(EvidencePack pack, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(pack.name()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        pack.writeTo(response.getOutputStream());
    }
}
