package dev.countersign.management;

import dev.countersign.evidence.EvidencePacks;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The evidence packs of editions: the one answer that is no JSON. */
@Controller
class EvidencePackController {

    private final EvidencePacks packs;
    private final CurrentActor current;

    EvidencePackController(EvidencePacks packs, CurrentActor current) {
        this.packs = packs;
        this.current = current;
    }

    @GetMapping(Reply.ROOT + "/articles/{id}/editions/{number}/evidence")
    void evidence(
            @PathVariable ArticleId id,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var pack = packs.of(current.get(), id, number);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(pack.name()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!request.getMethod().equals("HEAD")) pack.writeTo(response.getOutputStream());
    }
}
