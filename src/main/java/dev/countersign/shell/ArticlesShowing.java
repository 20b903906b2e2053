package dev.countersign.shell;

import dev.countersign.article.Authoring;
import dev.countersign.kit.TreatmentId;
import dev.countersign.treatment.WhereUsed;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets the treatment library show which articles show a card. */
@Component
class ArticlesShowing implements WhereUsed {

    private final Authoring authoring;

    ArticlesShowing(Authoring authoring) {
        this.authoring = authoring;
    }

    @Override
    public List<Place> placesShowing(TreatmentId treatment) {
        return authoring.showing(treatment).stream()
                .map(article -> new Place(article.working().title(), "articles/" + article.id()))
                .sorted(Comparator.comparing(Place::title))
                .toList();
    }
}
