package dev.countersign.article;

import org.bson.Document;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveCallback;
import org.springframework.stereotype.Component;

/** Puts the words by which it is found beside each article as it is stored: they follow from it, so they are nothing that it holds. */
@Component
class WordsBesideTheArticle implements BeforeSaveCallback<Article> {

    static final String MEMBER = "words";

    @Override
    public Article onBeforeSave(Article article, Document stored, String collection) {
        stored.put(
                MEMBER, TitleWords.of(article.working().title(), article.slug().value()));
        return article;
    }
}
