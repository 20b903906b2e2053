package dev.countersign.publishing.ui;

import dev.countersign.article.Stage;
import dev.countersign.kit.PersonId;
import dev.countersign.people.Directory;
import dev.countersign.review.PartCoverage;
import dev.countersign.review.Review;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Who wrote and who reviews, by name; each is looked up once. */
final class Names {

    private final Directory directory;
    private final Map<PersonId, String> names = new LinkedHashMap<>();

    Names(Directory directory) {
        this.directory = directory;
    }

    String authors(Review review) {
        return joined(review.article().working().authors());
    }

    /** Whoever signed what stands now, and whoever was asked. */
    String reviewers(Review review) {
        var signed = review.coverage().parts().stream()
                .flatMap(part -> covers(part).stream())
                .map(cover -> cover.signOff().signer().person());
        var asked = review.article().stage() instanceof Stage.InReview inReview
                ? inReview.reviewers().stream()
                : Stream.<PersonId>of();
        return joined(Stream.concat(signed, asked).distinct().toList());
    }

    private String joined(Collection<PersonId> people) {
        var strangers = people.stream().filter(id -> !names.containsKey(id)).toList();
        directory.all(strangers).forEach(person -> names.put(person.id(), person.name()));
        return String.join(
                ", ", people.stream().map(names::get).filter(Objects::nonNull).toList());
    }

    private static List<PartCoverage.Cover> covers(PartCoverage coverage) {
        return switch (coverage) {
            case PartCoverage.Free free -> List.of();
            case PartCoverage.Covered covered -> covered.by();
            case PartCoverage.Uncovered open -> open.by();
        };
    }
}
