package dev.countersign.upkeep.verify;

import dev.countersign.article.Article;
import dev.countersign.article.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An article names authors, reviewers and cards that are there. */
record ArticleReferences(Set<String> people, Set<String> treatments) implements Check<Article> {

    @Override
    public List<String> objections(Article article) {
        var objections = new ArrayList<String>();
        for (var author : article.working().authors())
            if (!people.contains(author.value()))
                objections.add("its author %s is not among the people".formatted(author));
        for (var treatment : article.working().treatments())
            if (!treatments.contains(treatment.value()))
                objections.add("it shows the treatment card %s, which is not there".formatted(treatment));
        if (article.stage() instanceof Stage.InReview asked)
            for (var reviewer : asked.reviewers())
                if (!people.contains(reviewer.value()))
                    objections.add("its reviewer %s is not among the people".formatted(reviewer));
        return objections;
    }
}
