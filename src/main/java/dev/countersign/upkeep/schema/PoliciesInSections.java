package dev.countersign.upkeep.schema;

import dev.countersign.review.DefaultPolicy;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Policies say what parts need in one place and have rules for waivers, checklists, conflicts and what is overdue. Those that had none of them
 * get the ones that the product comes with, which change nothing of what was covered.
 */
@Component
class PoliciesInSections implements Migration {

    @Override
    public String collection() {
        return "policies";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public Document migrate(Document before) {
        var usual = DefaultPolicy.create();
        var fallback = before.getList("fallback", String.class);
        var after = new Document(before)
                .append(
                        "scopes",
                        usual.scopes().stream().map(Object::toString).sorted().toList())
                .append(
                        "needs",
                        new Document("cards", before.get("cards"))
                                .append("sections", new Document())
                                .append("aspects", before.get("aspects"))
                                .append("risks", new Document())
                                .append("composition", fallback)
                                .append("fallback", fallback)
                                .append(
                                        "free",
                                        before.getBoolean("promotionIsFree", false) ? List.of("PROMOTION") : List.of()))
                .append("terms", terms(before))
                .append("spreadDays", usual.spreadDays())
                .append(
                        "waivers",
                        new Document("allowed", usual.waivers().allowed())
                                .append("mostWords", usual.waivers().mostWords()))
                .append(
                        "checklist",
                        usual.checklist().stream()
                                .map(question -> new Document("key", question.key()).append("text", question.text()))
                                .toList())
                .append(
                        "overdue",
                        new Document("noticeDays", usual.overdue().noticeDays())
                                .append(
                                        "consequence",
                                        usual.overdue().consequence().name())
                                .append("graceDays", usual.overdue().graceDays()))
                .append("conflicts", usual.conflicts().name());
        for (var moved : List.of("cards", "aspects", "fallback", "signers", "reviewMonths", "promotionIsFree"))
            after.remove(moved);
        return after;
    }

    private static Document terms(Document before) {
        var signers = before.get("signers", Document.class);
        var months = before.get("reviewMonths", Document.class);
        var terms = new Document();
        months.forEach((risk, after) ->
                terms.append(risk, new Document("signers", signers.getInteger(risk, 1)).append("reviewMonths", after)));
        return terms;
    }
}
