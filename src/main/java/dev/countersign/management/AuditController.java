package dev.countersign.management;

import dev.countersign.audit.AuditTrail;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Role;
import dev.countersign.kit.http.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The audit trail, newest first, and whether its chain holds. */
@Controller
@RequestMapping(Reply.ROOT + "/audit")
class AuditController {

    private static final int MOST = 100;
    private static final int USUAL = 20;

    private final AuditTrail trail;
    private final CurrentActor current;

    AuditController(AuditTrail trail, CurrentActor current) {
        this.trail = trail;
        this.current = current;
    }

    @GetMapping
    Reply entries(HttpServletRequest request) {
        var parameters = Parameters.of(request, "before", "limit");
        var limit = parameters.number("limit", 1, MOST, USUAL);
        var before = parameters.number("before", 1, Integer.MAX_VALUE - 1, Integer.MAX_VALUE);
        parameters.demandRight();
        var found = trail.latest(current.get(), before, limit);
        return Reply.all(found.stream().map(EntryShown::of).toList());
    }

    @GetMapping("/verification")
    Reply verification() {
        current.get().demand(Role.EDITOR, Role.ADMINISTRATOR);
        return Reply.of(trail.verify());
    }
}
