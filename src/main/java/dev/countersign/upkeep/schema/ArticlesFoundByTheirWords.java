package dev.countersign.upkeep.schema;

import dev.countersign.article.TitleWords;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Articles get the words beside them by which they are found. Before, lists looked at every title. */
@Component
class ArticlesFoundByTheirWords implements Migration {

    @Override
    public String collection() {
        return "articles";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public Document migrate(Document before) {
        return new Document(before)
                .append(
                        "words",
                        TitleWords.of(before.getEmbedded(List.of("working", "title"), ""), before.getString("slug")));
    }
}
