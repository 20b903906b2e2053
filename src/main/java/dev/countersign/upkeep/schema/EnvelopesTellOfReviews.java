package dev.countersign.upkeep.schema;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Envelopes say when the edition was reviewed last, renewals included, and everything that is so of its review at once. What an envelope says already
 * is put in its place; all are to be rendered anew at once, which says the rest.
 */
@Component
class EnvelopesTellOfReviews implements Migration {

    @Override
    public String collection() {
        return "editions";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public Document migrate(Document before) {
        var after = new Document(before);
        if (!(before.get("envelope") instanceof Document envelope)) return after;
        var dates = before.get("dates", new Document());
        var reviewed = new Document();
        for (var date : List.of("lastReviewedAt", "nextReviewDueAt"))
            if (dates.containsKey(date)) reviewed.append(date, dates.get(date));
        var told = new Document(envelope)
                .append("policyVersion", 0)
                .append("reviewed", reviewed)
                .append("withheld", false)
                .append("refreshAt", Date.from(Instant.EPOCH));
        if (envelope.get("listing") instanceof Document listing)
            told.append(
                    "listing",
                    new Document(listing).append("statuses", List.of(envelope.get("reviewStatus", "CURRENT"))));
        return after.append("envelope", told);
    }
}
