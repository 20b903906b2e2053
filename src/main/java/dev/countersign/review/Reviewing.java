package dev.countersign.review;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Revision;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.TreatmentId;
import dev.countersign.treatment.CardRevision;
import dev.countersign.treatment.Library;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Looks at an article as it stands and says what covers it: loads what {@link Coverage} judges. */
@Service
public class Reviewing {

    private static final Limit MOST_RECALLS = Limit.of(1_000);
    private static final Limit MOST_SIGN_OFFS = Limit.of(10_000);
    private static final Limit MOST_POLICIES = Limit.of(1_000);
    private static final Limit MOST_THREADS = Limit.of(1_000);

    private final Authoring authoring;
    private final Library library;
    private final SignOffs signOffs;
    private final Policies policies;
    private final Threads threads;
    private final Recalls recalls;

    Reviewing(
            Authoring authoring,
            Library library,
            SignOffs signOffs,
            Policies policies,
            Threads threads,
            Recalls recalls) {
        this.authoring = authoring;
        this.library = library;
        this.signOffs = signOffs;
        this.policies = policies;
        this.threads = threads;
        this.recalls = recalls;
    }

    /** The review of an article's working text, as of now. */
    public Review of(ArticleId id) {
        return of(authoring.get(id));
    }

    /** The review of this very state of an article. */
    public Review of(Article article) {
        var history = authoring.history(article, Dossier.firstRevision(article));
        var treatments = library.all(treatmentsEverShown(history));
        var cardHistories = new LinkedHashMap<TreatmentId, List<CardRevision>>();
        article.working().treatments().forEach(id -> cardHistories.put(id, library.history(id, 1)));
        var dossier = Dossier.of(article, history, treatments, cardHistories);
        return dossier.judged(policy(), signOffs(article, dossier.digests()), recalls(dossier.digests()))
                .discussed(threads.findByArticleOrderById(article.id(), MOST_THREADS));
    }

    /** Keeps the default as version 1 where there is no policy yet: sign-offs name the version they were made under. */
    @EventListener(ApplicationStartedEvent.class)
    void keepFirstPolicy() {
        if (policies.findFirstByOrderByVersionDesc().isEmpty()) policies.save(DefaultPolicy.create());
    }

    /** The policy in force: the newest one. */
    public Policy policy() {
        return policies.findFirstByOrderByVersionDesc().orElseGet(DefaultPolicy::create);
    }

    /** Every policy that ever was in force, the newest first. */
    public List<Policy> policies() {
        var all = policies.findAllByOrderByVersionDesc(MOST_POLICIES);
        return all.isEmpty() ? List.of(DefaultPolicy.create()) : all;
    }

    /** The sign-offs over any of these digests, in whatever article they were given. */
    public List<SignOff> signOffsOver(List<Digest> digests) {
        return signOffs.over(digests, MOST_SIGN_OFFS);
    }

    private List<Recall> recalls(List<Digest> digests) {
        return digests.isEmpty() ? List.of() : recalls.over(digests, MOST_RECALLS);
    }

    private static Set<TreatmentId> treatmentsEverShown(List<Revision> history) {
        return history.stream()
                .flatMap(revision -> revision.text().treatments().stream())
                .collect(Collectors.toSet());
    }

    private List<SignOff> signOffs(Article article, List<Digest> digests) {
        var found = new LinkedHashMap<String, SignOff>();
        signOffs.over(digests, MOST_SIGN_OFFS)
                .forEach(signOff -> found.put(signOff.id().value(), signOff));
        signOffs.findByArticleOrderById(article.id(), MOST_SIGN_OFFS)
                .forEach(signOff -> found.put(signOff.id().value(), signOff));
        return new ArrayList<>(found.values());
    }
}
