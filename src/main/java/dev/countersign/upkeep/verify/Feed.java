package dev.countersign.upkeep.verify;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The change feed is numbered from 1 without a gap, and tells of articles and people that are there. Looks at entries in their order. */
final class Feed implements Check<Document> {

    private final DataSet data;
    private long last;

    Feed(DataSet data) {
        this.data = data;
    }

    @Override
    public List<String> objections(Document entry) {
        var objections = new ArrayList<String>();
        var sequence = entry.get("_id") instanceof Number number ? number.longValue() : 0;
        if (sequence == last + 2) objections.add("the entry before it, %d, is missing".formatted(last + 1));
        else if (sequence != last + 1)
            objections.add("the entries %d to %d before it are missing".formatted(last + 1, sequence - 1));
        last = sequence;
        var news = entry.get("news", new Document());
        var of = switch (String.valueOf(news.get("type"))) {
            case "PERSON" -> "people";
            case "TREATMENT" -> "treatments";
            default -> "articles";
        };
        var subject = String.valueOf(news.get("subject"));
        if (!data.has(of, subject)) objections.add("it tells of %s/%s, which is not there".formatted(of, subject));
        return objections;
    }
}
