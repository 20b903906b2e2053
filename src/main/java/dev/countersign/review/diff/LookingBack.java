package dev.countersign.review.diff;

import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.kit.Digest;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import dev.countersign.review.Part;
import dev.countersign.review.PartKey;
import dev.countersign.review.Parts;
import dev.countersign.review.Review;
import dev.countersign.review.SignOff;
import dev.countersign.review.Waiver;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Treatment;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Puts texts together again as they once lay before somebody: from the revisions of the text and of its cards, checked by the digests signed. */
@Service
public class LookingBack {

    private final Authoring authoring;
    private final Library library;

    LookingBack(Authoring authoring, Library library) {
        this.authoring = authoring;
        this.library = library;
    }

    /**
     * What became of this text since a person last signed. Parts that they never signed are compared with how they read when the person last
     * signed anything in this article. Empty for somebody who never signed any of it.
     */
    public Optional<SinceSigned> since(Review review, PersonId person) {
        var article = review.article();
        var given = review.grounds().signOffs().stream() // the oldest first
                .filter(signOff -> signOff.signer().person().equals(person))
                .toList();
        var last = new LinkedHashMap<PartKey, SignOff>();
        for (var signOff : given)
            for (var signed : signOff.parts())
                if (signOff.article().equals(article.id()) || isCard(signed.key())) last.put(signed.key(), signOff);
        if (last.isEmpty()) return Optional.empty();
        var here = given.stream()
                .filter(signOff -> signOff.article().equals(article.id()))
                .reduce((earlier, later) -> later);
        var seen = new LinkedHashMap<PartKey, Map<String, Object>>();
        here.ifPresent(signOff -> text(article, signOff).forEach(part -> seen.put(part.key(), part.content())));
        last.forEach((key, signOff) -> {
            if (seen.containsKey(key) || review.parts().find(key).isPresent())
                signed(article, key, signOff).ifPresent(part -> seen.put(key, part.content()));
        });
        var day = here.or(() -> last.values().stream().max(Comparator.comparing(SignOff::signedAt)))
                .orElseThrow()
                .day();
        return Optional.of(
                new SinceSigned(last, day, Difference.between(new Transcript(seen), Transcript.of(review.parts()))));
    }

    /**
     * What a waiver declared editorial: the words it leads from and those it leads to. Empty if either is in no revision any more.
     *
     * @param around the parts beside which it is read
     */
    public Optional<PartDifference> declared(Waiver waiver, Parts around) {
        var states = states(waiver);
        return Optional.ofNullable(states.get(waiver.from()))
                .flatMap(before -> Optional.ofNullable(states.get(waiver.to()))
                        .map(after -> PartDifference.between(before, after, around)));
    }

    /** Every state that the part of a waiver ever was in. */
    private Map<Digest, Part> states(Waiver waiver) {
        var key = waiver.part();
        var states = isCard(key)
                ? cards(key)
                : authoring.find(waiver.article()).stream().flatMap(article -> sections(article, key));
        return states.collect(Collectors.toMap(Part::digest, part -> part, (older, newer) -> newer));
    }

    /** What a revision of an article said, with the cards as they read at that moment; empty if there is no such revision. */
    public Optional<Transcript> at(Article article, int revision) {
        return authoring
                .revision(article, revision)
                .map(found -> Transcript.of(parts(
                        article,
                        found.text(),
                        revision == article.revision() ? Instant.MAX : until(article, revision))));
    }

    /** A revision is what it was until the next one was saved: cards count as they read at its end. */
    private Instant until(Article article, int revision) {
        return authoring.revision(article, revision + 1).map(next -> next.at()).orElse(Instant.MAX);
    }

    private List<Part> text(Article article, SignOff signOff) {
        return authoring
                .revision(article, signOff.revision())
                .map(revision ->
                        parts(article, revision.text(), signOff.signedAt()).all())
                .orElse(List.of());
    }

    private Optional<Part> signed(Article article, PartKey key, SignOff signOff) {
        var digest = signOff.parts().stream()
                .filter(signed -> signed.key().equals(key))
                .map(SignOff.SignedPart::digest)
                .findFirst();
        return digest.flatMap(wanted -> (isCard(key) ? cards(key) : text(article, signOff).stream())
                .filter(part -> part.key().equals(key))
                .filter(part -> part.digest().equals(wanted))
                .findFirst());
    }

    private Stream<Part> cards(PartKey key) {
        return library.find(new Slug(key.value().substring(PartKey.CARD.length()))).stream()
                .flatMap(treatment ->
                        library.history(treatment.id(), 1).stream().map(revision -> Parts.of(treatment.as(revision))));
    }

    /** A section or the composition, in which a card is no more than its name. */
    private Stream<Part> sections(Article article, PartKey key) {
        var history = authoring.history(article, 1);
        var cards = library.all(history.stream()
                .flatMap(revision -> revision.text().treatments().stream())
                .collect(Collectors.toSet()));
        return history.stream()
                .flatMap(revision -> Parts.of(article.locale(), revision.text(), cards).find(key).stream());
    }

    private Parts parts(Article article, ArticleText text, Instant at) {
        var cards = new LinkedHashMap<TreatmentId, Treatment>();
        library.all(text.treatments())
                .forEach((id, treatment) -> cards.put(
                        id,
                        library.history(id, 1).stream()
                                .filter(revision -> !revision.at().isAfter(at))
                                .reduce((earlier, later) -> later)
                                .map(treatment::as)
                                .orElse(treatment)));
        return Parts.of(article.locale(), text, cards);
    }

    private static boolean isCard(PartKey key) {
        return key.value().startsWith(PartKey.CARD);
    }
}
