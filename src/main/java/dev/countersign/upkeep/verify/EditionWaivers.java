package dev.countersign.upkeep.verify;

import dev.countersign.publishing.Edition;
import dev.countersign.review.Sealing;
import dev.countersign.review.Waiver;
import java.util.ArrayList;
import java.util.List;

/** The waivers that an edition carries are the very ones that were declared, and none of them was contested before it was published. */
record EditionWaivers(DataSet data) implements Check<Edition> {

    @Override
    public List<String> objections(Edition edition) {
        var objections = new ArrayList<String>();
        for (var carried : edition.waivers()) {
            var declared = data.find("waivers", Waiver.class, carried.id().value());
            if (declared.isEmpty())
                objections.add("it rests on waiver %s of '%s', which is not there any more"
                        .formatted(carried.id(), carried.part()));
            else if (!Sealing.of(carried).equals(Sealing.of(declared.get())))
                objections.add("it carries waiver %s of '%s' otherwise than it was declared"
                        .formatted(carried.id(), carried.part()));
            else if (!carried.stands()
                    || !declared.get().asOf(edition.dates().publishedAt()).stands())
                objections.add("it rests on waiver %s of '%s', which was contested before"
                        .formatted(carried.id(), carried.part()));
        }
        return objections;
    }
}
