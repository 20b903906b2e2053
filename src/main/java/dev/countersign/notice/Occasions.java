package dev.countersign.notice;

import dev.countersign.access.Invitation;
import dev.countersign.access.Inviting;
import dev.countersign.access.Ways;
import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Stage;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.InvitationId;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StateChangeFollower;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.UserId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is worth telling, and whom: one case for each type of change. Nobody is told of what they did themselves. Comes after the other followers:
 * what they note of a change is there when it is told.
 */
@Component
@Order(1_000)
class Occasions implements StateChangeFollower {

    private final Telling telling;
    private final Readers readers;
    private final Authoring authoring;
    private final Inviting inviting;

    Occasions(Telling telling, Readers readers, Authoring authoring, Inviting inviting) {
        this.telling = telling;
        this.readers = readers;
        this.authoring = authoring;
        this.inviting = inviting;
    }

    @Override
    public void follow(StateChange change) {
        switch (change.type()) {
            case "review.asked" -> article(change, this::asked);
            case "review.reminded" -> article(change, this::reminded);
            case "review.fulfilled" -> article(change, this::fulfilled);
            case "review.declined" -> article(change, this::declined);
            case "review.changesRequested" -> article(change, this::changesRequested);
            case "review.handedBack" -> article(change, this::handedBack);
            case "thread.opened", "thread.replied" -> article(change, this::commented);
            case "waiver.declared" -> article(change, this::waiverDeclared);
            case "waiver.contested" -> article(change, this::waiverContested);
            case "article.signed" -> article(change, this::signed);
            case "article.published" -> article(change, this::published);
            case "article.withdrawn" -> article(change, this::withdrawn);
            case "article.corrected" -> article(change, this::corrected);
            case "treatment.recalled" -> recalled(change);
            case "article.reviewDue", "article.reviewOverdue", "article.graceEnds", "article.reviewNeeded" ->
                article(change, this::due);
            case "invitation.made" -> invitation(change, this::invited);
            case "invitation.codeAsked" -> invitation(change, this::codeAsked);
            case "invitation.openedElsewhere" -> invitation(change, this::openedElsewhere);
            default -> {} // of no other is anybody told
        }
    }

    private void asked(StateChange change, Article article) {
        if (Boolean.parseBoolean(change.details().get("again"))) return; // told by what handed the text back
        var named = change.details().containsKey("person")
                ? readers.named(change, "person")
                : article.stage() instanceof Stage.InReview stage
                                && !change.details().containsKey("scope")
                        ? readers.accounts(stage.reviewers())
                        : Set.<UserId>of();
        var anybody = named.isEmpty() && !change.details().containsKey("person");
        var due = change.details().get("due");
        tell(
                change,
                anybody ? readers.qualified(article) : named,
                Letter.of(
                        Topic.ASKED,
                        "Please review “%s”".formatted(title(article)),
                        "review/" + article.id(),
                        anybody
                                ? "your credentials qualify you for a part of this text."
                                : "%s asked you for this review.".formatted(change.byName()),
                        "%s asks for a review of “%s”%s."
                                .formatted(change.byName(), title(article), due == null ? "" : ", by " + due)));
    }

    private void reminded(StateChange change, Article article) {
        tell(
                change,
                readers.named(change, "person"),
                Letter.of(
                        Topic.ASKED,
                        "Reminder: please review “%s”".formatted(title(article)),
                        "review/" + article.id(),
                        "%s reminds you of a review that you were asked for.".formatted(change.byName()),
                        "The review of “%s” still waits for you.".formatted(title(article))));
    }

    private void declined(StateChange change, Article article) {
        tell(
                change,
                orEditors(readers.named(change, "askedBy")),
                Letter.of(
                        Topic.ASKED,
                        "%s declined to review “%s”".formatted(change.byName(), title(article)),
                        "articles/" + article.id(),
                        "you asked for this review, or you are an editor.",
                        "%s declined to review “%s”. Somebody else must be asked."
                                .formatted(change.byName(), title(article))));
    }

    private void changesRequested(StateChange change, Article article) {
        tell(
                change,
                readers.writers(article),
                Letter.of(
                        Topic.THREADS,
                        "Changes requested in “%s”".formatted(title(article)),
                        "articles/" + article.id(),
                        "you wrote on this text.",
                        "%s asks for changes in “%s” before it can be signed. What exactly is on the page of the article."
                                .formatted(change.byName(), title(article))));
    }

    private void handedBack(StateChange change, Article article) {
        var named = readers.named(change, "reviewers");
        tell(
                change,
                named.isEmpty() ? readers.qualified(article) : named,
                Letter.of(
                        Topic.ASKED,
                        "“%s” was changed and is back with you".formatted(title(article)),
                        "review/" + article.id(),
                        "you asked for changes in this text, or can sign a part of it.",
                        "%s made changes in “%s” and hands it back for review."
                                .formatted(change.byName(), title(article))));
    }

    private void commented(StateChange change, Article article) {
        var mentioned = readers.named(change, "users", "people");
        tell(
                change,
                mentioned,
                Letter.of(
                        Topic.THREADS,
                        "%s mentioned you in “%s”".formatted(change.byName(), title(article)),
                        "review/" + article.id(),
                        "somebody mentioned you in a comment.",
                        "%s mentioned you in a comment on “%s”.".formatted(change.byName(), title(article))));
        var opener = new LinkedHashSet<>(readers.named(change, "opener"));
        opener.removeAll(mentioned);
        tell(
                change,
                opener,
                Letter.of(
                        Topic.THREADS,
                        "%s answered you in “%s”".formatted(change.byName(), title(article)),
                        "review/" + article.id(),
                        "you began this thread.",
                        "%s answered your comment on “%s”.".formatted(change.byName(), title(article))));
    }

    private void waiverDeclared(StateChange change, Article article) {
        tell(
                change,
                readers.named(change, "signers", "persons"),
                Letter.of(
                        Topic.THREADS,
                        "A change to words that you signed in “%s”".formatted(title(article)),
                        "review/" + article.id(),
                        "your signature covers these words.",
                        "%s says that a change in “%s” is editorial only, so that your signature still stands for it. If you see it otherwise, contest it there."
                                .formatted(change.byName(), title(article))));
    }

    private void waiverContested(StateChange change, Article article) {
        var concerned = new LinkedHashSet<>(readers.named(change, "declaredBy"));
        concerned.addAll(readers.editors());
        tell(
                change,
                concerned,
                Letter.of(
                        Topic.THREADS,
                        "%s contests a change in “%s”".formatted(change.byName(), title(article)),
                        "articles/" + article.id(),
                        "you declared the change editorial, or you are an editor.",
                        "The change is more than editorial, %s says. The part needs signing again."
                                .formatted(change.byName())));
    }

    private void fulfilled(StateChange change, Article article) {
        tell(
                change,
                readers.named(change, "askedBy"),
                Letter.of(
                        Topic.PUBLISHED,
                        "What you asked for in “%s” was signed".formatted(title(article)),
                        "articles/" + article.id(),
                        "you asked for this review.",
                        "A review that you asked for in “%s” was signed. What is still missing, if anything, is on its page."
                                .formatted(title(article))));
    }

    /** Who asked by a request hears when that is fulfilled; an invitation is no request. */
    private void signed(StateChange change, Article article) {
        Optional.ofNullable(change.by())
                .flatMap(by -> inviting.find(new InvitationId(by.value())))
                .ifPresent(invitation -> telling.tell(
                        change.id(),
                        invitation.terms().by(),
                        Letter.of(
                                Topic.PUBLISHED,
                                "%s signed “%s”".formatted(change.byName(), title(article)),
                                "articles/" + article.id(),
                                "you invited them.",
                                "%s signed “%s”, or parts of it. What is still missing is on its page."
                                        .formatted(change.byName(), title(article)))));
    }

    private void published(StateChange change, Article article) {
        tell(
                change,
                readers.writers(article),
                Letter.of(
                        Topic.PUBLISHED,
                        "“%s” is published".formatted(title(article)),
                        "articles/" + article.id(),
                        "you wrote on this text.",
                        "%s published “%s”.".formatted(change.byName(), title(article))));
    }

    private void withdrawn(StateChange change, Article article) {
        var concerned = new LinkedHashSet<>(readers.writers(article));
        concerned.addAll(readers.editors());
        tell(
                change,
                concerned,
                Letter.of(
                        Topic.PUBLISHED,
                        "“%s” was taken away from readers".formatted(title(article)),
                        "articles/" + article.id(),
                        "you wrote on this text, or you are an editor.",
                        "%s took “%s”, or an edition of it, away from readers. Why is on its page."
                                .formatted(change.byName(), title(article))));
    }

    private void corrected(StateChange change, Article article) {
        tell(
                change,
                readers.writers(article),
                Letter.of(
                        Topic.PUBLISHED,
                        "“%s” was corrected".formatted(title(article)),
                        "articles/" + article.id(),
                        "you wrote on this text.",
                        "%s published a correction of “%s”.".formatted(change.byName(), title(article))));
    }

    /** A recalled card concerns everybody whose article shows it: one notice each, however many articles those are. */
    private void recalled(StateChange change) {
        id(change.subject().replaceFirst("^treatments/", ""), TreatmentId::new).ifPresent(card -> {
            var concerned = new LinkedHashSet<>(readers.editors());
            authoring.showing(card).forEach(article -> concerned.addAll(readers.writers(article)));
            var name = change.details().getOrDefault("name", "A treatment card");
            tell(
                    change,
                    concerned,
                    Letter.of(
                            Topic.PUBLISHED,
                            "“%s” was recalled".formatted(name),
                            "treatments/" + card,
                            "you wrote on an article that shows this card, or you are an editor.",
                            "%s recalled the treatment card “%s”. What became of the articles that show it is on its page."
                                    .formatted(change.byName(), name)));
        });
    }

    private void due(StateChange change, Article article) {
        var how = switch (change.type()) {
            case "article.reviewDue" -> "is due for review";
            case "article.reviewOverdue" -> "is overdue for review";
            case "article.graceEnds" -> "is soon too long without review";
            default -> "needs another review";
        };
        var concerned = new LinkedHashSet<>(readers.editors());
        concerned.addAll(readers.named(change, "reviewers"));
        tell(
                change,
                concerned,
                Letter.of(
                        Topic.DUE,
                        "“%s” %s".formatted(title(article), how),
                        "articles/" + article.id(),
                        "you are an editor, or you reviewed this text.",
                        change.why() == null ? "“%s” %s.".formatted(title(article), how) : change.why()));
    }

    private void invited(StateChange change, Invitation invitation) {
        var to = invitation.terms().ways().linkTo();
        if (to == null) return;
        telling.write(
                change.id(),
                to,
                new Letter(
                        Topic.DOOR,
                        "%s asks you to review a text"
                                .formatted(invitation.terms().byName()),
                        List.of(
                                "%s asks you to review “%s”. The link below opens it for you, without an account."
                                        .formatted(invitation.terms().byName(), title(invitation)),
                                "It works once, in the browser in which you open it, and only for a few days. Do not pass it on. To sign, you need a code that reaches you by another way."),
                        null,
                        "%s invited you.".formatted(invitation.terms().byName()),
                        new Letter.Enclosed(Letter.Kind.LINK, invitation.id())));
    }

    private void codeAsked(StateChange change, Invitation invitation) {
        var terms = invitation.terms();
        if (terms.ways().codeTo() != null) {
            telling.write(
                    change.id(),
                    terms.ways().codeTo(),
                    new Letter(
                            Topic.DOOR,
                            "Your code to sign",
                            List.of(
                                    "You are about to sign “%s”. This is the code for it, good for ten minutes and for what you chose just now."
                                            .formatted(title(invitation)),
                                    "If it is not you who wants to sign, tell %s at once.".formatted(terms.byName())),
                            null,
                            "you were invited to review this text and asked for a code.",
                            new Letter.Enclosed(Letter.Kind.CODE, invitation.id())));
            return;
        }
        tell(
                change,
                tellers(terms),
                Letter.of(
                        Topic.DOOR,
                        "%s waits for a code to sign “%s”".formatted(terms.name(), title(invitation)),
                        "articles/" + terms.article(),
                        "codes for this invitation are told by an editor.",
                        "%s wants to sign “%s” now. Open the review of the article, have a code written, and tell it to them%s."
                                .formatted(terms.name(), title(invitation), byTelephone(terms.ways()))));
    }

    private void openedElsewhere(StateChange change, Invitation invitation) {
        telling.tell(
                change.id(),
                invitation.terms().by(),
                Letter.of(
                        Topic.DOOR,
                        "Somebody else tried the link of %s"
                                .formatted(invitation.terms().name()),
                        "articles/" + invitation.terms().article(),
                        "you invited them.",
                        "The link to “%s” was opened again, in another browser than the first, and refused. If %s changed the browser, invite them anew; if not, take the invitation back."
                                .formatted(title(invitation), invitation.terms().name())));
    }

    /** Whoever handed over the link must not tell the code as well. */
    private Set<UserId> tellers(Invitation.Terms terms) {
        if (terms.ways().linkIsMailed()) return Set.of(terms.by());
        var others = new LinkedHashSet<>(readers.editors());
        others.remove(terms.by());
        return others;
    }

    private static String byTelephone(Ways ways) {
        return ways.phone() == null ? ", such as by telephone" : " by telephone";
    }

    private Set<UserId> orEditors(Set<UserId> named) {
        return named.isEmpty() ? readers.editors() : named;
    }

    private void tell(StateChange change, Collection<UserId> concerned, Letter letter) {
        concerned.stream()
                .filter(user -> !user.equals(change.by()))
                .forEach(user -> telling.tell(change.id(), user, letter));
    }

    /** What is not there any more is not told of. */
    private void article(StateChange change, BiConsumer<StateChange, Article> tell) {
        var named = change.subject().startsWith("articles/")
                ? change.subject().substring("articles/".length())
                : change.details().get("article");
        id(named, ArticleId::new).flatMap(authoring::find).ifPresent(article -> tell.accept(change, article));
    }

    private void invitation(StateChange change, BiConsumer<StateChange, Invitation> tell) {
        id(change.subject().replaceFirst("^invitations/", ""), InvitationId::new)
                .flatMap(inviting::find)
                .ifPresent(invitation -> tell.accept(change, invitation));
    }

    private static <T> Optional<T> id(@org.jspecify.annotations.Nullable String text, Function<String, T> read) {
        try {
            return Optional.ofNullable(text).map(read);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private String title(Invitation invitation) {
        return authoring
                .find(invitation.terms().article())
                .map(Occasions::title)
                .orElse("a text");
    }

    private static String title(Article article) {
        return article.working().title();
    }
}
