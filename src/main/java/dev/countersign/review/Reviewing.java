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
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Looks at an article as it stands and says what covers it: loads what {@link Coverage} judges. */
@Service
public class Reviewing {

    private static final Limit MOST_RECALLS = Limit.of(1_000);
    private static final Limit MOST_SIGN_OFFS = Limit.of(10_000);
    private static final Limit MOST_POLICIES = Limit.of(1_000);
    private static final Limit MOST_THREADS = Limit.of(1_000);
    private static final Limit MOST_WAIVERS = Limit.of(10_000);

    private final Authoring authoring;
    private final Library library;
    private final SignOffs signOffs;
    private final Waivers waivers;
    private final Policies policies;
    private final PolicyInForce inForce;
    private final Threads threads;
    private final Recalls recalls;

    Reviewing(
            Authoring authoring,
            Library library,
            SignOffs signOffs,
            Waivers waivers,
            Policies policies,
            PolicyInForce inForce,
            Threads threads,
            Recalls recalls) {
        this.authoring = authoring;
        this.library = library;
        this.signOffs = signOffs;
        this.waivers = waivers;
        this.policies = policies;
        this.inForce = inForce;
        this.threads = threads;
        this.recalls = recalls;
    }

    /** The review of an article's working text, as of now. */
    public Review of(ArticleId id) {
        return of(authoring.get(id));
    }

    /** The review of this very state of an article. */
    public Review of(Article article) {
        return under(List.of(policy()), article).getFirst();
    }

    /** The reviews of this very state of an article under each of these policies. */
    public List<Review> under(List<Policy> rules, Article article) {
        return under(rules, dossier(article));
    }

    /** The reviews that a dossier gives under each of these policies, with what was given over its words until now. */
    public List<Review> under(List<Policy> rules, Dossier dossier) {
        var given = given(dossier);
        var discussion = threads.findByArticleOrderById(dossier.article().id(), MOST_THREADS);
        return rules.stream()
                .map(policy -> dossier.judged(policy, given).discussed(discussion))
                .toList();
    }

    /** Everything that the review of this state of an article rests on except policy and signatures. */
    Dossier dossier(Article article) {
        var history = authoring.history(article, Dossier.firstRevision(article));
        var treatments = library.all(treatmentsEverShown(history));
        var cardHistories = new LinkedHashMap<TreatmentId, List<CardRevision>>();
        article.working().treatments().forEach(id -> cardHistories.put(id, library.history(id, 1)));
        return Dossier.of(article, history, treatments, cardHistories);
    }

    /** What a dossier says under the policy in force. */
    Review judged(Dossier dossier) {
        return under(List.of(policy()), dossier).getFirst();
    }

    /** Everything that was given over the words of a dossier. */
    Dossier.Given given(Dossier dossier) {
        var article = dossier.article();
        var digests = dossier.digests();
        return new Dossier.Given(signOffs(article, digests), waivers(article, digests), recalls(digests));
    }

    /** The policy in force: the newest one. */
    public Policy policy() {
        return inForce.get();
    }

    /** Every policy that ever was in force, the newest first. */
    public List<Policy> policies() {
        var all = policies.before(Integer.MAX_VALUE, MOST_POLICIES);
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

    private List<Waiver> waivers(Article article, List<Digest> digests) {
        var found = new LinkedHashMap<String, Waiver>();
        waivers.leadingTo(digests, MOST_WAIVERS)
                .forEach(waiver -> found.put(waiver.id().value(), waiver));
        waivers.ofArticle(article.id(), "", MOST_WAIVERS)
                .forEach(waiver -> found.put(waiver.id().value(), waiver));
        return new ArrayList<>(found.values());
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
