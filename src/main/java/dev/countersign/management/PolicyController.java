package dev.countersign.management;

import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.http.Parameters;
import dev.countersign.publishing.Foreseeing;
import dev.countersign.review.Policy;
import dev.countersign.review.PolicyMaking;
import dev.countersign.review.policy.PolicyDifference;
import dev.countersign.review.policy.PolicyYaml;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The review policy and its versions: read by everybody who may come in, made by administrators. */
@Controller
@RequestMapping(Reply.ROOT + "/policy")
class PolicyController {

    private final PolicyMaking making;
    private final Foreseeing foreseeing;
    private final CurrentActor current;

    PolicyController(PolicyMaking making, Foreseeing foreseeing, CurrentActor current) {
        this.making = making;
        this.foreseeing = foreseeing;
        this.current = current;
    }

    @GetMapping
    Reply policy(HttpServletRequest request) {
        Parameters.of(request);
        return shown(making.inForce(), request);
    }

    @PutMapping(
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                SentPolicy.YAML,
                SentPolicy.YAML_FORMERLY,
                SentPolicy.YAML_AS_TEXT
            })
    Reply make(Seen seen, HttpServletRequest request) throws IOException {
        Parameters.of(request);
        var by = administrator();
        var sent = SentPolicy.of(request);
        var version = seen.version().matches("\\d{1,9}") ? Integer.parseInt(seen.version()) : -1;
        return shown(
                Seen.saving(() -> making.make(by, version, sent.policy(), sent.why()), () -> version(making.inForce())),
                request);
    }

    @GetMapping("/versions")
    Reply versions(HttpServletRequest request) {
        var asked = Asked.of(request, "policies");
        var found = making.page(asked.before(), asked.most());
        return Reply.list(asked.page(), found, last -> asked.at(last.version()), PolicyShown.Version::of);
    }

    @GetMapping("/versions/{version}")
    Reply version(@PathVariable int version, HttpServletRequest request) {
        Parameters.of(request);
        return shown(making.version(version), request);
    }

    /** What differs from the version before, or from the one that is named. */
    @GetMapping("/versions/{version}/changes")
    Reply changes(@PathVariable int version, HttpServletRequest request) {
        var parameters = Parameters.of(request, "since");
        var since = parameters.number("since", 1, Integer.MAX_VALUE, Math.max(1, version - 1));
        parameters.demandRight();
        return Reply.all(PolicyDifference.between(making.version(since), making.version(version)));
    }

    /** Puts nothing in force. Looks at a page of articles: the numbers are those of this page. */
    @PostMapping(
            path = "/previews",
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                SentPolicy.YAML,
                SentPolicy.YAML_FORMERLY,
                SentPolicy.YAML_AS_TEXT
            })
    Reply preview(HttpServletRequest request) throws IOException {
        var asked = Asked.of(request, "previews");
        var by = administrator();
        var sent = SentPolicy.of(request);
        var after = asked.after().map(ArticleId::new).orElse(null);
        var seen = foreseeing.page(by, sent.policy(), after, asked.page().limit());
        var page = new LinkedHashMap<String, Object>();
        page.put("limit", asked.page().limit());
        if (seen.numbers().articles() == asked.page().limit())
            page.put("next", asked.at(Objects.requireNonNull(seen.last())).text());
        var body = new LinkedHashMap<String, Object>();
        body.put("against", making.inForce().version());
        body.put("changes", PolicyDifference.between(making.inForce(), sent.policy()));
        body.put("numbers", seen.numbers());
        body.put("silenced", seen.silenced());
        body.put("items", seen.effects().stream().map(PolicyShown.Affected::of).toList());
        body.put("page", page);
        return Reply.of(body);
    }

    /** Before anything is read of what was sent: whoever may not do it at all need not hear what is wrong with it. */
    private Actor administrator() {
        var by = current.get();
        PolicyMaking.mayMake(by).ifPresent(refusal -> {
            throw refusal.exception();
        });
        return by;
    }

    private static Reply shown(Policy policy, HttpServletRequest request) {
        var reply = SentPolicy.isYamlWanted(request)
                ? Reply.written(SentPolicy.YAML, PolicyYaml.write(policy))
                : Reply.of(PolicyShown.of(policy));
        return reply.at(version(policy));
    }

    private static String version(Policy policy) {
        return String.valueOf(policy.version());
    }
}
