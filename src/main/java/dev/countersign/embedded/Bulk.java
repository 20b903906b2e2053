package dev.countersign.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Commands that carry several writes, counted and stopped as MongoDB does it. */
final class Bulk {

    private Bulk() {}

    /** Corrects the number of inserted documents, which the superclass gives as the number of those sent. */
    static Document counted(Document request, Document answer) {
        int sent = list(request, "documents").size();
        List<Document> errors = list(answer, "writeErrors");
        if (!errors.isEmpty()) {
            answer.put("n", isOrdered(request) ? errors.getFirst().get("index") : (Object) (sent - errors.size()));
        }
        return answer;
    }

    /** Runs a command once for each of its parts, in order, and stops at the first error unless it may go on. */
    static Document oneByOne(Document request, String parts, UnaryOperator<Document> command) {
        Document total = new Document();
        List<Document> all = list(request, parts);
        for (int i = 0; i < all.size(); i++) {
            Document one = new Document(request);
            one.put(parts, List.of(all.get(i)));
            Document answer = command.apply(one);
            add(answer, total, i);
            if (isOrdered(request) && answer.containsKey("writeErrors")) {
                break;
            }
        }
        return total;
    }

    /** The same for writes: what is wrong with one of them stands in the answer, and what it did is taken back. */
    static Document writeOneByOne(Document request, String parts, UnaryOperator<Document> command) {
        return oneByOne(request, parts, one -> {
            try {
                return StoreFile.session().atomically(() -> command.apply(one));
            } catch (MongoServerError wrong) {
                Document error =
                        new Document("code", wrong.getCode()).append("errmsg", wrong.getMessageWithoutErrorCode());
                return new Document("n", 0)
                        .append("writeErrors", List.of(error))
                        .append("ok", 1.0);
            }
        });
    }

    private static void add(Document answer, Document total, int index) {
        answer.forEach((member, value) -> {
            if (member.equals("n") || member.equals("nModified")) {
                total.merge(member, value, (sum, more) -> (int) sum + (int) more);
            } else if (member.equals("writeErrors") || member.equals("upserted")) {
                List<Document> entries = new ArrayList<>(list(total, member));
                for (Object entry : (Collection<?>) value) {
                    Document copy = new Document((Document) entry);
                    copy.put("index", index);
                    entries.add(copy);
                }
                total.put(member, entries);
            } else if (!member.equals("numIndexesBefore") || index == 0) {
                total.put(member, value);
            }
        });
    }

    private static boolean isOrdered(Document request) {
        return Utils.isTrue(request.getOrDefault("ordered", true));
    }

    @SuppressWarnings("unchecked")
    private static List<Document> list(Document document, String member) {
        return (List<Document>) document.getOrDefault(member, List.of());
    }
}
