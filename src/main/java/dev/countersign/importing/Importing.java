package dev.countersign.importing;

import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.article.RiskClass;
import dev.countersign.article.Section;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Limits;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.Ulid;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.treatment.Library;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Brings a post into the house: a preview that stores nothing, and a draft with its cards and people.
 *
 * <p>People come first, then cards, the article last. Whatever stops it on the way leaves no half of an article, at most cards that nothing
 * shows yet.
 */
@Service
public class Importing {

    private final Authoring authoring;
    private final Library library;
    private final Directory directory;

    Importing(Authoring authoring, Library library, Directory directory) {
        this.authoring = authoring;
        this.library = library;
        this.directory = directory;
    }

    /** What an uploaded file would become. */
    public RecognisedPost preview(byte[] source) {
        return Recogniser.recognise(Source.of(source));
    }

    /** What a pasted text would become. */
    public RecognisedPost preview(String pasted) {
        return Recogniser.recognise(Source.ofText(pasted));
    }

    /** Makes one draft of a recognised post. People whose name is known here are taken, not changed; the others are added, their letters as claims. */
    public Article importPost(Actor by, RecognisedPost post, LocaleTag locale) {
        return importPost(by, Ulid::next, post, locale);
    }

    /**
     * The same under identities that were chosen before. Cards that are there already were made by an earlier run that was broken off.
     *
     * @param ids gives the article's identity first, then that of each card in order
     */
    public Article importPost(Actor by, Supplier<String> ids, RecognisedPost post, LocaleTag locale) {
        by.demand(Role.WRITER, Role.EDITOR);
        post.cards().forEach(card -> Limits.demand(card.card()));
        Limits.demand(text(
                post,
                List.of(),
                post.sections().stream().map(RecognisedSection::section).toList()));
        var id = new ArticleId(ids.get());
        var authors = post.authors().stream()
                .map(person -> knownOrAdded(by, person))
                .distinct()
                .toList();
        post.reviewers().forEach(person -> knownOrAdded(by, person));
        var sections = post.sections().stream()
                .map(section -> withCards(by, ids, section))
                .toList();
        return authoring.start(by, id, locale, freeSlug(locale, post.slug()), text(post, authors, sections));
    }

    private static ArticleText text(RecognisedPost post, List<PersonId> authors, List<Section> sections) {
        return new ArticleText(
                post.title(),
                post.summary(),
                null,
                authors,
                List.of(),
                null,
                risk(post),
                sections,
                post.references(),
                List.of(),
                null);
    }

    private static RiskClass risk(RecognisedPost post) {
        if (post.cards().isEmpty()) return RiskClass.GENERAL;
        return post.cards().stream().anyMatch(card -> card.card().isDrug())
                ? RiskClass.MEDICATION
                : RiskClass.TREATMENT;
    }

    private PersonId knownOrAdded(Actor by, RecognisedPerson person) {
        return directory
                .find(person.slug())
                .or(() -> directory.find(Slug.from(person.profile().name())))
                .map(Person::id)
                .orElseGet(() -> directory
                        .add(
                                by,
                                person.profile(),
                                person.claims().stream()
                                        .map(RecognisedPerson.Claim::credential)
                                        .toList())
                        .id());
    }

    private Section withCards(Actor by, Supplier<String> ids, RecognisedSection recognised) {
        if (!(recognised.section() instanceof Section.Treatments section)) return recognised.section();
        var cards = recognised.cards().stream()
                .map(card -> added(by, new TreatmentId(ids.get()), card))
                .toList();
        return new Section.Treatments(
                section.key(), section.heading(), section.aspect(), section.intro(), cards, section.closing());
    }

    private TreatmentId added(Actor by, TreatmentId id, RecognisedCard card) {
        return library.find(id)
                .orElseGet(() -> library.add(by, id, card.card()))
                .id();
    }

    private Slug freeSlug(LocaleTag locale, Slug wanted) {
        return wanted.orFirstFree(slug -> authoring.find(locale, slug).isPresent());
    }
}
