package dev.countersign.management;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Spelling;
import dev.countersign.publishing.Foresight;
import dev.countersign.review.Policy;
import dev.countersign.review.PolicyEffect;
import dev.countersign.review.policy.PolicyDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Policies, and what they would change, as they are answered. */
final class PolicyShown {

    private PolicyShown() {}

    /** A policy with its version and its maker. Everything is there, also what is empty or false: so it can be sent back. */
    static Map<String, Object> of(Policy policy) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("version", policy.version());
        if (policy.made() != null) shown.put("made", policy.made());
        shown.putAll(PolicyDocument.of(policy));
        return shown;
    }

    /** A version in the list of them. */
    record Version(int version, Policy.@Nullable Made made) {
        static Version of(Policy policy) {
            return new Version(policy.version(), policy.made());
        }
    }

    /** What would become of a text. */
    record Affected(
            ArticleId article,
            String title,
            String text,
            List<Opened> uncovered,
            List<PolicyEffect.PartName> settled,
            List<PolicyEffect.PartName> freed,
            List<PolicyEffect.Silenced> silenced,
            Foresight.@Nullable MovedDate due) {

        static Affected of(Foresight.OnText on) {
            return new Affected(
                    on.article(),
                    on.title(),
                    Spelling.of(on.text()),
                    on.effect().uncovered().stream().map(Opened::of).toList(),
                    on.effect().settled(),
                    on.effect().freed(),
                    on.effect().silenced(),
                    on.due());
        }
    }

    /** A part that would be settled no more. */
    record Opened(String key, String title, List<String> why) {
        static Opened of(PolicyEffect.Opened opened) {
            return new Opened(opened.part().key().value(), opened.part().title(), opened.why());
        }
    }
}
