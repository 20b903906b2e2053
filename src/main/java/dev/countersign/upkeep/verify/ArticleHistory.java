package dev.countersign.upkeep.verify;

import dev.countersign.article.Article;
import dev.countersign.article.Revision;
import java.util.List;

/** Every earlier revision of an article's text is there. */
record ArticleHistory(DataSet data) implements Check<Article> {

    @Override
    public List<String> objections(Article article) {
        return new NumberedRevisions(
                        data, "revisions", number -> Revision.idOf(article.id(), number), article.revision() - 1)
                .missing().stream()
                        .map("revision %d of its text is missing"::formatted)
                        .toList();
    }
}
