package dev.countersign.upkeep.verify;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.countersign.DataOnly;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Day;
import dev.countersign.kit.Digest;
import dev.countersign.kit.SignOffId;
import dev.countersign.upkeep.AWrittenStore;
import dev.countersign.upkeep.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Somebody with access to the database changes what is stored, and verifying tells what and where. */
class TamperingTests {

    @TempDir
    Path folder;

    ConfigurableApplicationContext application;
    MongoDatabase database;

    @BeforeEach
    void openACopy() {
        application = DataOnly.open("--countersign.data=" + AWrittenStore.copyTo(folder.resolve("data")));
        database = application.getBean(MongoDatabaseFactory.class).getMongoDatabase();
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void whatTheApplicationWroteIsSound() {
        var report = verify();

        assertThat(report.faults()).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(report.documents())
                .containsEntry("articles", 4L)
                .containsEntry("editions", 6L)
                .containsEntry("revisions", 3L)
                .containsEntry("treatmentRevisions", 1L)
                .containsEntry("waivers", 2L)
                .containsEntry("policies", 3L)
                .containsEntry("recalls", 1L);
        var last = database.getCollection("audit")
                .find()
                .sort(new Document("_id", -1))
                .first()
                .getString("digest");
        assertThat(report.inWords()).contains("Everything holds").contains("The audit trail ends with " + last);
        assertThat(report.json()).contains("\"sound\" : true");
    }

    @Test
    void aProofThatWasAlteredIsFound() {
        var proof = database.getCollection("evidenceFiles").find().first();
        var other = new Binary("%PDF-1.7 another certificate".getBytes(StandardCharsets.US_ASCII));
        update("evidenceFiles", proof, new Document("$set", new Document("bytes", other)));

        assertFault("evidenceFiles", proof, "its bytes do not have its digest");
    }

    @Test
    void aProofThatIsGoneIsFound() {
        var proof = database.getCollection("evidenceFiles").find().first();
        database.getCollection("evidenceFiles").deleteOne(eq("_id", proof.get("_id")));
        var person = database.getCollection("people")
                .find(eq("_id", proof.get("person")))
                .first();

        assertFault("people", person, "the evidence certificate.pdf behind");
    }

    @Test
    void aWordChangedInAnEditionIsFound() {
        var edition = anEdition(2);
        var content = new String(edition.get("content", Binary.class).getData(), StandardCharsets.UTF_8);
        var changed = content.replace("fewer", "other").getBytes(StandardCharsets.UTF_8);
        update("editions", edition, new Document("$set", new Document("content", new Binary(changed))));

        assertFault("editions", edition, "Edition 2 of", "its content does not have its digest");
        assertFault("editions", edition, "not read as it was signed");
    }

    @Test
    void aWordChangedTogetherWithTheDigestIsFoundAllTheSame() {
        var edition = anEdition(2);
        var content = new String(edition.get("content", Binary.class).getData(), StandardCharsets.UTF_8);
        var changed = content.replace("fewer", "other").getBytes(StandardCharsets.UTF_8);
        update(
                "editions",
                edition,
                new Document(
                        "$set",
                        new Document("content", new Binary(changed))
                                .append("digest", Digest.of(changed).value())));

        assertFault("editions", edition, "Edition 2 of", "not read as it was signed");
        assertFault("editions", edition, "the audit trail tells of no such publication");
    }

    @Test
    void aWordChangedInWhatReadersGetIsFound() {
        var edition = anEdition(3);
        var path = "envelope.representations.HTML.body";
        var body = new String(binary(edition, "HTML", "body").getData(), StandardCharsets.UTF_8);
        update(
                "editions",
                edition,
                set(path, new Binary(body.replace("fewer", "other").getBytes(StandardCharsets.UTF_8))));

        assertFault("editions", edition, "what readers get as html does not have its digest");
        assertFault("editions", edition, "what readers get as html is not what the others get");
    }

    @Test
    void aDeletedSignOffIsFound() {
        var edition = anEdition(1);
        var signOff = edition.getList("signOffs", Document.class).getFirst();
        database.getCollection("signoffs").deleteOne(eq("_id", signOff.get("_id")));

        assertFault("editions", edition, "it rests on sign-off " + signOff.get("_id"), "is not there any more");
        assertThat(verify().faults())
                .anySatisfy(
                        fault -> assertThat(fault.says()).contains("signed parts of articles/", "not there as it was"));
    }

    @Test
    void aDeletedSignOffTakesTheCoverageWithIt() {
        var edition = anEdition(1);
        database.getCollection("signoffs").deleteMany(new Document());

        assertFault("editions", edition, "when it was published, it was not covered");
    }

    @Test
    void aForgedSignOffIsFound() {
        var forged = new Document(database.getCollection("signoffs").find().first())
                .append("_id", "01M84V96SBASXT1HN80CHV2FTB");
        forged.put("signedAt", new Date());
        database.getCollection("signoffs").insertOne(forged);

        assertFault("signoffs", forged, "the audit trail tells of no such sign-off");
    }

    @Test
    void aSignerWhoWasNotQualifiedIsFound() {
        var signOff = database.getCollection("signoffs").find().first();
        update("signoffs", signOff, set("signer.credentials", List.of()));

        assertFault("signoffs", signOff, "it answers for", "has no credential that serves");
    }

    @Test
    void anAlteredEntryOfTheTrailIsFound() {
        database.getCollection("audit").updateOne(eq("_id", 5L), set("change.byName", "Somebody Else"));

        assertThat(verify().faults())
                .extracting(Finding::says)
                .contains("The audit trail does not hold: Entry 5 was altered: its digest is not that of its content.");
    }

    /** No digest is over it, and the trail does not tell of it: nothing but the signatures does. */
    @Test
    void aStatementChangedWhereverItStandsIsFoundByTheSignatures() {
        var edition = anEdition(1);
        var signOff = edition.getList("signOffs", Document.class).getFirst();
        update("editions", edition, set("signOffs.0.conflictOfInterest", "Owns the maker"));
        database.getCollection("signoffs")
                .updateOne(eq("_id", signOff.get("_id")), set("conflictOfInterest", "Owns the maker"));

        assertFault("signoffs", signOff, "it says something else than what was signed");
        assertFault("editions", edition, "it says something else than what the publisher signed");
    }

    @Test
    void aCredentialChangedWhereverItStandsIsFoundByTheSignatures() {
        var edition = anEdition(1);
        var signOff = edition.getList("signOffs", Document.class).getFirst();
        update("editions", edition, set("signOffs.0.signer.credentials.0.title", "Doctor of Everything"));
        database.getCollection("signoffs")
                .updateOne(eq("_id", signOff.get("_id")), set("signer.credentials.0.title", "Doctor of Everything"));

        assertThat(verify().faults())
                .extracting(Finding::says)
                .contains("The sign-off of %s, %s on %s: it says something else than what was signed."
                        .formatted(
                                signOff.get("signer", Document.class).getString("name"),
                                signOff.get("signer", Document.class).getString("postNominals"),
                                Day.of(signOff.getDate("signedAt").toInstant())));
    }

    @Test
    void anotherReviewDateIsFoundByThePublishersSignature() {
        var edition = anEdition(3);
        update("editions", edition, set("dates.nextReviewDueAt", new Date(4_000_000_000_000L)));

        assertFault("editions", edition, "it says something else than what the publisher signed");
    }

    /** Whoever signs anew needs a key that the trail knows. */
    @Test
    void aStatementSignedAnewByAKeyOfTheirOwnIsFound() throws Exception {
        var edition = anEdition(1);
        var signOff = edition.getList("signOffs", Document.class).getFirst();
        var forged = new ForgedKey();
        database.getCollection("keys").insertOne(forged.stored());
        database.getCollection("signoffs")
                .updateOne(
                        eq("_id", signOff.get("_id")),
                        new Document(
                                "$set",
                                new Document("conflictOfInterest", "Owns the maker")
                                        .append(
                                                "attestation",
                                                forged.signed(
                                                        signOff.getString("attestation"),
                                                        "\"conflictOfInterest\":\"None\"",
                                                        "\"conflictOfInterest\":\"Owns the maker\""))));

        assertFault("keys", forged.stored(), "the audit trail tells of no such key: somebody put it there");
        assertFault("signoffs", signOff, "the audit trail tells of no such sign-off");
        assertThat(verify().faults())
                .extracting(Finding::says)
                .noneMatch(says -> says.contains("it says something else than what was signed"));
    }

    @Test
    void aSignatureTakenAwayIsFound() {
        var edition = anEdition(2);
        var signOff = database.getCollection("signoffs")
                .find()
                .sort(new Document("_id", -1))
                .first();
        update("editions", edition, unset("attestation"));
        update("signoffs", signOff, unset("attestation"));

        assertFault("editions", edition, "its attestation is gone: editions were attested by then");
        assertFault("editions", anEdition(3), "it says something else than what the publisher signed");
        assertFault("signoffs", signOff, "its attestation is gone: sign-offs were attested by then");
    }

    @Test
    void aKeyTakenAwayIsFound() {
        var key =
                database.getCollection("keys").find(eq("purpose", "PUBLISHER")).first();
        database.getCollection("keys").deleteOne(eq("_id", key.get("_id")));

        assertFault("keys", key, "this key was made, and it is not there");
        assertFault("editions", anEdition(1), "its publisher’s signature was made by a key that is not ours");
    }

    @Test
    void aRemovedEntryOfTheTrailIsFound() {
        database.getCollection("audit").deleteOne(eq("_id", 5L));

        assertThat(verify().faults())
                .extracting(Finding::says)
                .contains("The audit trail does not hold: Entry 5 was removed.");
    }

    @Test
    void aLivePointerMovedToAnEarlierEditionIsFound() {
        var edition = anEdition(3);
        var earlier = database.getCollection("editions")
                .find(new Document("article", edition.get("article")).append("number", 2))
                .first();
        var article = articleOf(edition);
        update(
                "articles",
                article,
                new Document(
                        "$set",
                        new Document("live.edition", earlier.get("_id"))
                                .append("live.number", 2)
                                .append("live.revision", earlier.get("revision"))));

        assertFault("articles", article, "it names edition 2 as live, and there are 3: the live pointer was moved");
        assertFault("articles", article, "readers get edition 3 as live, and by the article it is superseded");
    }

    @Test
    void aMissingEditionIsFound() {
        var edition = anEdition(2);
        database.getCollection("editions").deleteOne(eq("_id", edition.get("_id")));

        assertFault("articles", articleOf(edition), "edition 2 is missing");
        assertThat(verify().faults())
                .anySatisfy(fault -> assertThat(fault.says()).contains("published edition 2 of articles/"));
    }

    @Test
    void aWithdrawnEditionShownAgainIsFound() {
        var withdrawn = database.getCollection("editions")
                .find(eq("envelope.standing", "WITHDRAWN"))
                .first();
        update("editions", withdrawn, set("envelope.standing", "LIVE"));

        assertFault(
                "articles", articleOf(withdrawn), "readers get edition 1 as live, and by the article it is withdrawn");
    }

    @Test
    void aWithdrawalThatIsForgottenEverywhereIsFound() {
        var withdrawn = database.getCollection("editions")
                .find(eq("envelope.standing", "WITHDRAWN"))
                .first();
        var article = articleOf(withdrawn);
        var gone = article.getList("withdrawn", Document.class).getFirst();
        update("editions", withdrawn, set("envelope.standing", "LIVE"));
        update(
                "articles",
                article,
                new Document("$set", new Document("withdrawn", List.of()).append("live", gone.get("edition"))));

        assertThat(verify().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.says()).contains("withdrew edition 1 of articles/"));
    }

    @Test
    void aChangedRevisionIsFound() {
        var revision = database.getCollection("revisions").find().first();
        var first = database.getCollection("editions")
                .find(new Document("article", revision.get("article")).append("number", 1))
                .first();
        update("revisions", revision, set("text.title", "Another title"));

        assertFault("editions", first, "does not read as the edition that was made from it: 'composition' differs");
    }

    @Test
    void aMissingRevisionIsFound() {
        var revision = database.getCollection("revisions").find().first();
        database.getCollection("revisions").deleteOne(eq("_id", revision.get("_id")));

        assertFault("articles", new Document("_id", revision.get("article")), "revision 1 of its text is missing");
    }

    @Test
    void aMissingCardAndAMissingPersonAreFound() {
        var article =
                database.getCollection("articles").find(exists("live.number")).first();
        database.getCollection("treatments").deleteMany(new Document());
        database.getCollection("people").deleteMany(new Document());

        assertFault("articles", article, "it shows the treatment card", "which is not there");
        assertFault("articles", article, "is not among the people");
        assertThat(verify().faults())
                .anySatisfy(fault -> assertThat(fault.at()).startsWith("users/"))
                .anySatisfy(fault -> assertThat(fault.at()).startsWith("signoffs/"))
                .anySatisfy(fault -> assertThat(fault.at()).startsWith("treatmentRevisions/"));
    }

    @Test
    void aGapInTheChangeFeedIsFound() {
        for (var sequence : List.of(2L, 4L, 5L))
            database.getCollection("changes").deleteOne(eq("_id", sequence));

        assertFault("changes", new Document("_id", 3L), "the entry before it, 2, is missing");
        assertFault("changes", new Document("_id", 6L), "the entries 4 to 5 before it are missing");
    }

    @Test
    void aKeyOfNobodyIsFound() {
        var key = new Document("_id", "01M84V96SBASXT1HN80CHV2FTB")
                .append("secret", "sha-256:0")
                .append("madeBy", "01M84V96SBASXT1HN80CHV2FTC")
                .append("schema", 1);
        database.getCollection("apiKeys").insertOne(key);

        assertFault("apiKeys", key, "the account 01M84V96SBASXT1HN80CHV2FTC in whose name it acts is not there");
    }

    @Test
    void anInvitationThatSomebodyPutsUnderASignatureIsFound() {
        var signOff = database.getCollection("signoffs").find().first();
        var guest = "01M84V96SBASXT1HN80CHV2FTB";
        var terms = new Document("article", signOff.get("article"))
                .append("person", "01M84V96SBASXT1HN80CHV2FTC")
                .append("name", "Nobody Known")
                .append("ways", new Document())
                .append("by", signOff.getEmbedded(List.of("signer", "user"), String.class))
                .append("byName", "Nobody")
                .append("at", new java.util.Date())
                .append("until", new java.util.Date());
        var invitation = new Document("_id", guest)
                .append("version", 0L)
                .append("terms", terms)
                .append("parts", List.of())
                .append("state", new Document("_class", "invitationSent"))
                .append("schema", 1);
        database.getCollection("invitations").insertOne(invitation);
        update("signoffs", signOff, set("signer.user", guest));

        assertFault("invitations", invitation, "it is for 01M84V96SBASXT1HN80CHV2FTC, who is not among the people");
        assertFault("signoffs", signOff, "it was given through an invitation of Nobody Known");
    }

    @Test
    void aWaiverThatWasAlteredIsFound() {
        for (var waiver : database.getCollection("waivers").find())
            update("waivers", waiver, set("reason", "Nobody will notice."));

        assertFault("waivers", aWaiver("standing"), "the audit trail tells of no such waiver");
        assertFault("waivers", aWaiver("contested"), "the audit trail tells of no such waiver");
        assertFault("editions", editionThroughAWaiver(), "otherwise than it was declared");
    }

    @Test
    void aWaiverOfMoreWordsThanWereDeclaredIsFound() {
        update("waivers", aWaiver("standing"), set("words", 0));

        assertFault("waivers", aWaiver("standing"), "the audit trail tells of no such waiver");
    }

    @Test
    void aContestTakenBackIsFound() {
        var contested = aWaiver("contested");
        update("waivers", contested, set("state", aWaiver("standing").get("state")));

        assertThat(verify().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.says())
                        .contains("contested the waiver " + contested.get("_id"), "not there as it was"));
    }

    @Test
    void aContestThatNobodyMadeIsFound() {
        update("waivers", aWaiver("standing"), set("state", aWaiver("contested").get("state")));

        assertThat(verify().faults())
                .extracting(Finding::says)
                .anySatisfy(
                        says -> assertThat(says).contains("the audit trail tells of no such waiver, or not of its"));
    }

    @Test
    void aDeletedWaiverTakesTheCoverageWithIt() {
        var waiver = aWaiver("standing");
        var edition = editionThroughAWaiver();
        database.getCollection("waivers").deleteOne(eq("_id", waiver.get("_id")));

        assertFault("editions", edition, "it rests on waiver " + waiver.get("_id"), "which is not there any more");
        assertFault("editions", edition, "when it was published, it was not covered");
        assertThat(verify().faults())
                .anySatisfy(fault -> assertThat(fault.says())
                        .contains("declared the waiver " + waiver.get("_id"), "not there as it was"));
    }

    @Test
    void aDeletedContestedWaiverIsFound() {
        var waiver = aWaiver("contested");
        database.getCollection("waivers").deleteOne(eq("_id", waiver.get("_id")));

        assertThat(verify().faults())
                .extracting(Finding::says)
                .anySatisfy(says -> assertThat(says).contains("declared the waiver " + waiver.get("_id")))
                .anySatisfy(says -> assertThat(says).contains("contested the waiver " + waiver.get("_id")));
    }

    /** Of the third, by which nothing was judged yet, the trail tells how it read when it was put in force. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aPolicyThatWasAlteredIsFound(int version) {
        var policy = new Document("_id", version);
        update("policies", policy, set("waivers.mostWords", 50));

        assertFault("policies", policy, "Policy %d".formatted(version));
    }

    @Test
    void aDeletedPolicyIsFound() {
        database.getCollection("policies").deleteOne(eq("_id", 2));

        assertFault("editions", editionThroughAWaiver(), "the policy that it was reviewed under is not there");
        assertFault("waivers", aWaiver("contested"), "it was declared under policy 2, which is not there");
    }

    @Test
    void aDeletedRecallIsFound() {
        var recall = database.getCollection("recalls").find().first();
        database.getCollection("recalls").deleteOne(eq("_id", recall.get("_id")));

        assertThat(verify().faults())
                .extracting(Finding::says)
                .anySatisfy(says -> assertThat(says)
                        .contains("recalled treatments/" + recall.get("treatment"), "not there as it was"));
    }

    @Test
    void anAlteredRecallIsFound() {
        var recall = database.getCollection("recalls").find().first();
        update("recalls", recall, set("digests", List.of()));

        assertFault("recalls", recall, "the audit trail tells of no such recall");
    }

    private Document aWaiver(String state) {
        return database.getCollection("waivers")
                .find(eq("state._class", state))
                .sort(new Document("_id", 1))
                .first();
    }

    private Document editionThroughAWaiver() {
        return database.getCollection("editions").find(exists("waivers._id")).first();
    }

    @Test
    void whatCannotBeReadIsFound() {
        var edition = anEdition(1);
        update("editions", edition, set("digest", "sha-1:0"));

        assertFault("editions", edition, "It cannot be read", "'sha-1:0' is not a digest");
    }

    @Test
    void aNewerSchemaIsFoundAndAnOlderOneIsSaid() {
        var user = database.getCollection("users").find().first();
        update("users", user, set("schema", 9));
        database.getCollection("people").updateMany(new Document(), unset("schema"));

        assertFault("users", user, "It has schema 9, and this version knows 1 at most");
        assertThat(verify().notes())
                .extracting(Finding::says)
                .contains("4 documents of people have an older schema; the next start migrates them");
    }

    @Test
    void aRequestFulfilledByNoSignatureIsFound() {
        var request = database.getCollection("requests")
                .find(eq("state._class", "requestFulfilled"))
                .first();
        var nobody = SignOffId.next().value();
        update("requests", request, set("state.signOff", nobody));

        assertFault("requests", request, "it was fulfilled by sign-off " + nobody + ", which is not there");
    }

    @Test
    void aThreadAboutNothingIsFound() {
        var thread = database.getCollection("threads").find().first();
        update("threads", thread, set("article", ArticleId.next().value()));

        assertFault("threads", thread, "The thread of", "which is not there");
    }

    @Test
    void aChangeThatWaitsIsNoFault() {
        var signOff = database.getCollection("signoffs").find().first();
        var entry = database.getCollection("audit")
                .find(eq("change.type", "article.signed"))
                .sort(new Document("_id", -1))
                .first();
        update("signoffs", signOff, set("outbox", List.of(entry.get("change"))));

        assertThat(verify().faults()).isEmpty();
        assertThat(verify().notes())
                .extracting(Finding::says)
                .contains("article.signed waits to be handed on; a running Countersign does it within seconds");
        update("signoffs", signOff, pull("outbox", new Document("type", "article.signed")));
        assertThat(verify().notes()).isEmpty();
    }

    private Report verify() {
        return Verifying.of(data());
    }

    private DataSet data() {
        return new DataSet(database, application.getBean(MongoConverter.class), application.getBean(Schemas.class));
    }

    private void assertFault(String collection, Document document, String... words) {
        assertThat(verify().faults())
                .filteredOn(fault -> fault.at().equals(collection + "/" + document.get("_id")))
                .extracting(Finding::says)
                .anySatisfy(says -> assertThat(says).contains(words));
    }

    private Document anEdition(int number) {
        var changed = database.getCollection("editions").find(eq("number", 3)).first();
        return database.getCollection("editions")
                .find(new Document("article", changed.get("article")).append("number", number))
                .first();
    }

    private Document articleOf(Document edition) {
        return database.getCollection("articles")
                .find(eq("_id", edition.get("article")))
                .first();
    }

    private static Binary binary(Document edition, String form, String member) {
        return edition.get("envelope", Document.class)
                .get("representations", Document.class)
                .get(form, Document.class)
                .get(member, Binary.class);
    }

    private void update(String collection, Document document, Bson update) {
        database.getCollection(collection).updateOne(eq("_id", document.get("_id")), update);
    }
}
