package dev.countersign.upkeep.verify;

import dev.countersign.article.Article;
import dev.countersign.article.Revision;
import java.util.List;
import java.util.stream.IntStream;

/** Every earlier revision of an article's text is there. */
record ArticleHistory(DataSet data) implements Check<Article> {

    @Override
    public List<String> objections(Article article) {
        return IntStream.range(1, article.revision())
                .filter(number -> !data.has("revisions", Revision.idOf(article.id(), number)))
                .mapToObj("revision %d of its text is missing"::formatted)
                .toList();
    }
}
