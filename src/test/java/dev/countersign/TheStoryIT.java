package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.story.Administrator;
import dev.countersign.story.Colleague;
import dev.countersign.story.Colleague.Letters;
import dev.countersign.story.Post;
import dev.countersign.story.Reviewer;
import dev.countersign.story.Website;
import dev.countersign.story.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole path of an article, walked in a browser by everybody whom it takes. */
class TheStoryIT {

    /** A nurse who writes: qualified for much of it, and so kept from signing by nothing but having written it. */
    private static final Colleague WANDA = new Colleague(
            "Wanda Pruitt",
            List.of("writer", "editor", "reviewer"),
            new Letters("License", "RN", "Registered Nurse", "Oakland Board of Nursing"));

    private static final Colleague TAMSIN = new Colleague(
            "Tamsin Okafor",
            List.of("reviewer"),
            new Letters("Certification", "ATC", "Certified Athletic Trainer", "Guild of Athletic Trainers"));

    private static final Colleague FELIX = new Colleague(
            "Felix Brandt",
            List.of("reviewer"),
            new Letters("Degree", "PharmD", "Doctor of Pharmacy", "Bellmere University"));

    @TempDir
    Path folder;

    @Test
    void nothingReachesReadersThatWasNotSignedWordForWord() throws Exception {
        try (var application = PackagedApplication.start(folder.resolve("data"));
                var chromium = Chromium.open();
                var website = new Website()) {
            var post = Post.atHand();
            var ada = new Administrator(chromium.page(), application.address());
            var wanda = new Writer(chromium.page(), application.address(), WANDA);
            var tamsin = new Reviewer(chromium.page(), application.address(), TAMSIN);
            var felix = new Reviewer(chromium.page(), application.address(), FELIX);

            // Ada opens the house with the link from the output, and lets her colleagues in.
            ada.openTheFirstAccount(application.setupLink());
            ada.findTheLinkUsedUp(application.setupLink());
            for (var colleague : List.of(WANDA, TAMSIN, FELIX)) {
                ada.add(colleague);
                ada.verifyTheirCredential(colleague);
                ada.openAccount(colleague);
            }
            ada.lookAtThePeople();
            ada.lookAtTheUsers();

            // Wanda brings a post in and answers what a reviewer would miss.
            wanda.signIn();
            wanda.importByPaste(post);
            wanda.findInTheDraft(post);
            for (var card : post.cards())
                if (card.equals(post.medication())) wanda.answerWhatIsDemandedOfADrug(card);
                else wanda.answerWhatIsDemanded(card);
            wanda.save();

            // She is a nurse, but the words are her own. She asks for review.
            wanda.mayNotSignTheirOwnWords(post);
            wanda.askForReview("Please look at the maximum dose above all.");

            // Tamsin signs what a trainer may sign: everything but the medication.
            tamsin.signIn();
            tamsin.lookAtTheDesk();
            tamsin.openTheReview(post);
            tamsin.seeNotInTheirScope(post.medication(), "medication");
            tamsin.signAfterAWrongPassword(post.partsToSign() - 1);

            // That is not enough to publish. Once Felix, a pharmacist, has signed the rest, it is.
            wanda.mayNotPublish(
                    1, post, post.medication(), "needs someone qualified for medication: nobody has signed it yet");
            felix.signIn();
            felix.openTheReview(post);
            felix.sign(1);
            var address = wanda.publishEdition(1);

            // Readers get what was signed, with who signed it as what.
            var first = website.get(address);
            isTheArticle(first.json(), 1, post);
            isSignedBy(first.json(), post, TAMSIN, FELIX);
            assertThat(website.getUnlessSame(address, first)).isEqualTo(new Website.Answer(304, first.etag(), ""));

            // Wanda changes one word of one card. Readers see nothing of it, and that one card needs signing again.
            wanda.changeOneWord(post);
            assertThat(website.get(address)).isEqualTo(first);
            wanda.mayNotPublish(2, post, post.changed(), "changed since Tamsin Okafor, ATC signed it on");
            wanda.askForReview("One word is another.");

            // Tamsin signs that word, and it is published.
            tamsin.openTheReview(post);
            tamsin.sign(1);
            wanda.publishEdition(2);
            var second = website.get(address);
            isTheArticle(second.json(), 2, post);
            assertThat(second.etag()).isNotEqualTo(first.etag());
            assertThat(summaryOf(post.changed(), second.json())).contains(post.otherWord());

            // The first edition can still be read as it was.
            var former = website.get(edition(1, address)).json();
            assertThat(summaryOf(post.changed(), former)).contains(post.word()).doesNotContain(post.otherWord());
            assertThat(former.at("/digest")).isEqualTo(first.json().at("/digest"));
            wanda.lookAtTheEditions(2);
            wanda.lookAtTheArticles(post);

            // All of it is in the trail, and nobody has touched that.
            ada.verifyTheAuditTrail();
        }
    }

    private static void isTheArticle(JsonNode article, int edition, Post post) {
        assertThat(article.propertyNames())
                .contains("id", "type", "slug", "locale", "edition", "title", "summary", "authors", "dates")
                .contains("review", "sections", "digest", "partDigests");
        assertThat(article.at("/type").asString()).isEqualTo("article");
        assertThat(article.at("/locale").asString()).isEqualTo("en-US");
        assertThat(article.at("/edition").asInt()).isEqualTo(edition);
        assertThat(article.at("/title").asString()).isEqualTo(post.title());
        assertThat(article.at("/review/status").asString()).isEqualTo("current");
        assertThat(article.at("/sections").size()).isEqualTo(post.sections().size());
        assertThat(cards(article).map(card -> card.at("/name").asString())).containsExactlyElementsOf(post.cards());
        assertThat(nodes(article)).as("absent is absent").noneMatch(JsonNode::isNull);
    }

    /** Each reviewer stands there with the credential that counted, and between them they answer for every part that needs it. */
    private static void isSignedBy(JsonNode article, Post post, Colleague... colleagues) {
        var reviewers = article.at("/review/reviewers");
        assertThat(reviewers.size()).isEqualTo(colleagues.length);
        for (int i = 0; i < colleagues.length; i++) {
            var reviewer = reviewers.get(i);
            var letters = colleagues[i].letters();
            assertThat(reviewer.at("/name").asString()).isEqualTo(colleagues[i].name());
            assertThat(reviewer.at("/postNominals").asString()).isEqualTo(letters.abbreviation());
            assertThat(reviewer.at("/conflictOfInterest").asString()).isEqualTo("None");
            assertThat(reviewer.at("/credentials/0/abbreviation").asString()).isEqualTo(letters.abbreviation());
            assertThat(reviewer.at("/credentials/0/issuer/name").asString()).isEqualTo(letters.grantedBy());
            assertThat(reviewer.at("/credentials/0/statusAtSigning").asString()).isEqualTo("active");
            assertThat(reviewer.at("/credentials/0/verifiedOn").isString()).isTrue();
        }
        assertThat(reviewers.get(0).at("/parts").size()).isEqualTo(post.partsToSign() - 1);
        assertThat(reviewers.get(1).at("/parts").size()).isEqualTo(1);
        assertThat(reviewers.get(1).at("/scopes/0").asString()).isEqualTo("medication");
    }

    private static String summaryOf(String card, JsonNode article) {
        return cards(article)
                .filter(shown -> shown.at("/name").asString().equals(card))
                .map(shown -> shown.at("/summary").toString())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> cards(JsonNode article) {
        return each(article.at("/sections")).flatMap(section -> each(section.path("treatments")));
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(Stream.of(node), each(node).flatMap(TheStoryIT::nodes));
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static URI edition(int number, URI article) {
        return URI.create(article.toString().replace("?", "/editions/%d?".formatted(number)));
    }
}
