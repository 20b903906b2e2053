package dev.countersign.upkeep.verify;

import dev.countersign.review.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A waiver was declared in an article and under a policy that are there, over sign-offs that are, by somebody who had no part in the change. */
record WaiverReferences(DataSet data, Set<Integer> policies) implements Check<Waiver> {

    @Override
    public List<String> objections(Waiver waiver) {
        var objections = new ArrayList<String>();
        if (!data.has("articles", waiver.article().value()))
            objections.add("it was declared in article %s, which is not there".formatted(waiver.article()));
        if (!policies.contains(waiver.policyVersion()))
            objections.add("it was declared under policy %d, which is not there".formatted(waiver.policyVersion()));
        for (var signOff : waiver.signOffs())
            if (!data.has("signoffs", signOff.value()))
                objections.add("it carries sign-off %s, which is not there".formatted(signOff));
        for (var maker : waiver.changedBy())
            if (maker.is(waiver.by().user(), waiver.by().person()))
                objections.add("%s declared their own change editorial"
                        .formatted(waiver.by().name()));
        return objections;
    }
}
