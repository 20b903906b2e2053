package dev.countersign.management;

import dev.countersign.review.Reviewing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The policy in force. */
@Controller
@RequestMapping(Reply.ROOT + "/policy")
class PolicyController {

    private final Reviewing reviewing;

    PolicyController(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @GetMapping
    Reply policy() {
        var policy = reviewing.policy();
        return Reply.of(policy).at(String.valueOf(policy.version()));
    }
}
