package dev.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.InAHouseWithMail;
import dev.countersign.access.Invitation.Standing;
import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Aspect;
import dev.countersign.article.Authoring;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.audit.AuditTrail;
import dev.countersign.invitation.Guest;
import dev.countersign.invitation.InvitingReviewers;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Confirmation;
import dev.countersign.kit.Day;
import dev.countersign.kit.Digest;
import dev.countersign.kit.InvitationId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.MailAddress;
import dev.countersign.kit.Proof;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.people.Profile;
import dev.countersign.people.Validity;
import dev.countersign.people.Verification;
import dev.countersign.review.Part;
import dev.countersign.review.PartKey;
import dev.countersign.review.Reviewing;
import dev.countersign.review.SignOff;
import dev.countersign.review.Signing;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Somebody without an account is let in to one text, signs it, and finds no way to anything else. */
@ExtendWith(OutputCaptureExtension.class)
class InvitationTests extends InAHouseWithMail {

    private static final Pattern LINK = Pattern.compile("https://desk\\.example\\.org/invitation/([\\w-]+)");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final InvitationDoor.Browser NEW_BROWSER = id -> Optional.empty();

    /** New for each test: letters of the one before may still be on their way. */
    private final String run = UserId.next().value().toLowerCase(Locale.ROOT);

    private final String clinic = "noor.%s@clinic.example".formatted(run);
    private final String home = "noor.%s@home.example".formatted(run);
    private final String wims = "wim.%s@house.example".formatted(run);
    private final String veras = "vera.%s@house.example".formatted(run);

    @Autowired
    InvitingReviewers inviting;

    @Autowired
    InvitationDoor door;

    @Autowired
    SigningCodes codes;

    @Autowired
    Accounts accounts;

    @Autowired
    Authoring authoring;

    @Autowired
    Directory directory;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Signing signing;

    @Autowired
    AuditTrail audit;

    private Actor wim;
    private Actor vera;
    private Person noor;
    private Article article;

    @BeforeEach
    void aTextAndSomebodyWhoCouldSignIt() {
        wim = accounts.createFirst(new NewAccount(
                        "Wim Ferreira",
                        wims,
                        "four quiet words here",
                        Set.of(Role.ADMINISTRATOR, Role.EDITOR, Role.WRITER),
                        null))
                .actor();
        vera = accounts.create(
                        wim, new NewAccount("Vera Okoye", veras, "four quiet words here", Set.of(Role.EDITOR), null))
                .actor();
        noor = directory.add(
                wim,
                Profile.named("Noor Valdez"),
                List.of(Credential.claimed(Credential.Kind.CERTIFICATION, "ATC", "Certified athletic trainer")
                        .withValidity(Validity.until(Day.of(clock.instant()).plusDays(3)))));
        noor = directory.verify(
                wim,
                noor.id(),
                noor.credentials().getFirst().key(),
                Verification.Method.REGISTRY_LOOKUP,
                "https://register.example/noor");
        article = authoring.start(wim, LocaleTag.EN_US, Slug.from("calf-" + UserId.next()), text("Calves tighten."));
    }

    @Test
    void aGuestReadsAndSignsWithACodeThatCameByTheOtherWay() {
        var invitation = invite(byMail(home));
        assertThat(standing(invitation)).isEqualTo(Standing.SENT);
        var letter = mail.latest(clinic, 1);
        assertThat(letter.subject()).contains("Wim Ferreira asks you to review");
        assertThat(letter.text()).contains("Hello Noor Valdez", "“Calf cramps”", "You get this from");
        assertThat(letter.html()).contains("Hello Noor Valdez");
        assertThat(letter.text() + letter.html()).doesNotContain("Calves tighten");

        var guest = enter(linkIn(letter.text()));
        assertThat(standing(invitation)).isEqualTo(Standing.OPENED);
        assertThat(codes.send(guest, over(guest))).contains("n…@home.example", "ten minutes");
        var signOff = sign(guest, codeIn(mail.latest(home, 1).text()));

        assertThat(signOff.confirmation().how()).isEqualTo(Confirmation.Method.CODE);
        assertThat(signOff.signer().person()).isEqualTo(noor.id());
        assertThat(reviewing.of(article.id()).isApproved()).isTrue();
        assertThat(standing(invitation)).isEqualTo(Standing.SIGNED);
        assertThat(trail())
                .contains(
                        "invitation.made",
                        "invitation.opened",
                        "invitation.codeAsked",
                        "invitation.codeWritten",
                        "invitation.codeUsed",
                        "article.signed");
        assertThat(mail.latest(wims, 1).subject()).contains("Noor Valdez signed “Calf cramps”");
    }

    @Test
    void aLinkWorksInOneBrowserAndTheEditorHearsOfASecond() {
        invite(byMail(home));
        var link = linkIn(mail.latest(clinic, 1).text());
        var entry = door.open(link, NEW_BROWSER);

        refused("link-used", () -> door.look(link, NEW_BROWSER));
        refused("link-used", () -> door.open(link, id -> Optional.of(new InvitationSecret("guessed"))));
        assertThat(mail.latest(wims, 1).subject()).contains("Somebody else tried the link");
        assertThat(trail()).contains("invitation.openedElsewhere");

        var again = door.open(link, id -> Optional.of(entry.kept()));
        assertThat(again.opened().browser()).isEqualTo(entry.opened().browser());
        assertThat(door.actor(session(again)).person()).isEqualTo(noor.id());
    }

    @Test
    void anotherSessionIsNotTheGuests() {
        var invitation = invite(byMail(home));
        var entry = door.open(linkIn(mail.latest(clinic, 1).text()), NEW_BROWSER);
        var forged = new Invited(
                invitation.id().value(),
                article.id().value(),
                InvitationSecret.next().digest().value());
        refused("link-used", () -> door.actor(forged));
        assertThat(door.actor(session(entry)).person()).isEqualTo(noor.id());
    }

    @Test
    void oneOfTwoBrowsersThatOpenALinkAtOnceIsLetIn() throws InterruptedException {
        invite(byMail(home));
        var link = linkIn(mail.latest(clinic, 1).text());
        var in = new java.util.concurrent.atomic.AtomicInteger();
        var both = List.of(opening(link, in), opening(link, in), opening(link, in));
        for (var one : both) one.join();
        assertThat(in).hasValue(1);
    }

    @Test
    void anInvitationExpiresWithItsLinkAndItsSession() {
        invite(byMail(home));
        var link = linkIn(mail.latest(clinic, 1).text());
        var entry = door.open(link, NEW_BROWSER);
        var guest = door.actor(session(entry));
        clock.pass(Duration.ofDays(7));
        refused("invitation-expired", () -> door.look(link, id -> Optional.of(entry.kept())));
        refused("invitation-expired", () -> door.actor(session(entry)));
        refused("invitation-expired", () -> codes.send(guest, over(guest)));
        assertThat(standing(entry.invitation())).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void anInvitationThatIsTakenBackEndsAtOnceEvenBetweenCodeAndSignature() {
        var invitation = invite(byMail(home));
        var entry = door.open(linkIn(mail.latest(clinic, 1).text()), NEW_BROWSER);
        var guest = door.actor(session(entry));
        codes.send(guest, over(guest));
        var code = codeIn(mail.latest(home, 1).text());
        inviting.revoke(vera, invitation.id());

        refused("invitation-revoked", () -> sign(guest, code));
        refused("invitation-revoked", () -> door.actor(session(entry)));
        assertThat(standing(invitation)).isEqualTo(Standing.REVOKED);
        assertThat(trail()).contains("invitation.revoked");
    }

    @Test
    void aLinkThatIsTakenBackBeforeItIsSentIsNotSent() {
        mail.refuse(1_000);
        var invitation = invite(byMail(home));
        inviting.revoke(wim, invitation.id());
        mail.refuse(0);
        clock.pass(Duration.ofMinutes(2));
        refused("invitation-revoked", () -> door.newLink(invitation.id()));
        assertThat(mail.letters()).extracting("to").doesNotContain(clinic);
    }

    @Test
    void anAccountEndsTheInvitation() {
        invite(byMail(home));
        var entry = door.open(linkIn(mail.latest(clinic, 1).text()), NEW_BROWSER);
        var guest = door.actor(session(entry));
        codes.send(guest, over(guest));
        var code = codeIn(mail.latest(home, 1).text());
        accounts.create(
                wim,
                new NewAccount(
                        "Noor", "noor@house.example", "four quiet words here", Set.of(Role.REVIEWER), noor.id()));
        refused("has-account", () -> sign(guest, code));
        refused("has-account", () -> door.actor(session(entry)));
        refused("has-account", () -> invite(byMail(home)));
    }

    @Test
    void aCredentialThatLapsesInBetweenSignsNothing() {
        var guest = guest();
        clock.pass(Duration.ofDays(4));
        codes.send(guest, over(guest));
        var code = codeIn(mail.latest(home, 1).text());
        refused("may-not-sign", () -> sign(guest, code));
    }

    @Test
    void aGuestSignsNothingOfAnotherArticle() {
        var guest = guest();
        var other = authoring.start(wim, LocaleTag.EN_US, Slug.from("other-" + UserId.next()), text("Calves tighten."));
        codes.send(guest, over(guest));
        var code = codeIn(mail.latest(home, 1).text());
        refused("not-invited", () -> signing.sign(guest, signature(other, digests(other), new Proof.Code(code))));
        assertThat(sign(guest, code).parts()).as("and the code is still good").hasSize(2);
    }

    @Test
    void wordsThatChangedAreShownAndSignedOnlyOnceTheEditorConfirms() {
        var guest = guest();
        authoring.save(wim, article.id(), 1, text("Calves tighten at night."));
        var invitation = inviting.list(wim, article.id()).getFirst();
        assertThat(inviting.changedSince(invitation)).extracting(Part::title).containsExactly("What it is");
        refused("not-invited", () -> sign(guest, "123456"));
        assertThat(codes.against(guest, article.id(), strings(digests(article))))
                .singleElement()
                .satisfies(reason -> assertThat(reason.message()).contains("Wim Ferreira must confirm"));

        inviting.confirm(vera, invitation.id());
        codes.send(guest, over(guest));
        assertThat(sign(guest, codeIn(mail.latest(home, 1).text())).parts()).hasSize(2);
        assertThat(trail()).contains("invitation.confirmed");
    }

    @Test
    void aCodeFitsWhatItWasAskedForAndNothingElse() {
        var guest = guest();
        codes.send(guest, over(guest));
        var code = codeIn(mail.latest(home, 1).text());
        var less = digests(article);
        less.remove(new PartKey("composition"));
        refused("code-for-something-else", () -> signing.sign(guest, signature(article, less, new Proof.Code(code))));
    }

    @Test
    void aCodeIsGoodOnce() {
        var guest = guest();
        codes.send(guest, over(guest));
        var code = codeIn(mail.latest(home, 1).text());
        sign(guest, code);
        refused("code-over", () -> sign(guest, code));
    }

    @Test
    void aCodeIsGoodForTenMinutes() {
        var guest = guest();
        codes.send(guest, over(guest));
        var code = codeIn(mail.latest(home, 1).text());
        clock.pass(Duration.ofMinutes(10));
        refused("code-over", () -> sign(guest, code));
        codes.send(guest, over(guest));
        assertThat(sign(guest, codeIn(mail.latest(home, 2).text())).parts()).isNotEmpty();
    }

    @Test
    void guessingEndsAfterFiveTriesAndIsSlowedDownThen() {
        var guest = guest();
        codes.send(guest, over(guest));
        var code = codeIn(mail.latest(home, 1).text());
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) refused("wrong-code", () -> sign(guest, wrong));
        refused("too-many-codes", () -> sign(guest, code));
        refused("too-many-codes", () -> codes.send(guest, over(guest)));

        clock.pass(Duration.ofMinutes(1));
        refused("code-over", () -> sign(guest, code));
        codes.send(guest, over(guest));
        var next = codeIn(mail.latest(home, 2).text());
        refused("wrong-code", () -> sign(guest, next.equals(wrong) ? "999999" : wrong));
        refused("too-many-codes", () -> sign(guest, next));
        assertThat(trail()).contains("invitation.codeWrong");
    }

    @Test
    void aCodeIsNotAskedForTwiceAtOnce() {
        var guest = guest();
        codes.send(guest, over(guest));
        refused("code-on-its-way", () -> codes.send(guest, over(guest)));
        clock.pass(Duration.ofSeconds(31));
        codes.send(guest, over(guest));
    }

    @Test
    void whoeverHandedOverTheLinkNeverSeesTheCode() {
        var made = inviting.invite(
                wim,
                InvitationId.next(),
                article.id(),
                new Guest(noor.id(), new Ways(null, null, "+1 555 0100"), null));
        var link = java.util.Objects.requireNonNull(made.link());
        var guest = enter(link);
        refused("code-not-asked", () -> codes.tell(vera, made.invitation().id()));
        assertThat(codes.send(guest, over(guest))).contains("An editor other than Wim Ferreira");
        assertThat(mail.latest(veras, 1).subject()).contains("Noor Valdez waits for a code");
        refused("one-way", () -> codes.tell(wim, made.invitation().id()));
        assertThat(sign(guest, codes.tell(vera, made.invitation().id())).parts())
                .hasSize(2);
        assertThat(mail.letters().stream().filter(letter -> letter.to().equals(wims)))
                .noneMatch(letter -> letter.subject().contains("code"));
    }

    @Test
    void aLinkByMailAndACodeByTelephone() {
        var invitation = invite(new Ways(new MailAddress(clinic), null, "+1 555 0100"));
        var guest = enter(linkIn(mail.latest(clinic, 1).text()));
        codes.send(guest, over(guest));
        var told = mail.latest(wims, 1);
        assertThat(told.text()).contains("by telephone").doesNotContainPattern("\\b\\d{6}\\b");
        var code = codes.tell(wim, invitation.id());
        assertThat(sign(guest, code.substring(0, 3) + " " + code.substring(3)).parts())
                .hasSize(2);
    }

    @Test
    void aHandedLinkAndACodeByMail() {
        var made = inviting.invite(
                wim,
                InvitationId.next(),
                article.id(),
                new Guest(noor.id(), new Ways(null, new MailAddress(clinic), null), 2));
        var guest = enter(java.util.Objects.requireNonNull(made.link()));
        codes.send(guest, over(guest));
        refused("code-mailed", () -> codes.tell(vera, made.invitation().id()));
        assertThat(sign(guest, codeIn(mail.latest(clinic, 1).text())).parts()).hasSize(2);
    }

    @Test
    void nothingIsAProofButTheRightKindOfIt() {
        var guest = guest();
        refused("needs-code", () -> signing.sign(guest, signature(article, digests(article), new Proof.Password("x"))));
        var person = directory.add(wim, Profile.named("Vera Okoye"), List.of());
        var account = accounts.change(
                wim, vera.user(), null, new dev.countersign.access.Standing(Set.of(Role.REVIEWER), person.id(), false));
        refused(
                "no-such-proof",
                () -> signing.sign(account.actor(), signature(article, digests(article), new Proof.Code("123456"))));
    }

    @Test
    void invitesOnlyWhereItMakesSense() {
        refused("invitation-impossible", () -> invite(byMail(" " + clinic.toUpperCase(Locale.ROOT))));
        refused(
                "invitation-impossible",
                () -> inviting.invite(wim, InvitationId.next(), article.id(), new Guest(noor.id(), byMail(home), 15)));
        refused(
                "role-missing",
                () -> inviting.invite(
                        new Actor(UserId.next(), "Wanda", Set.of(Role.WRITER), null),
                        InvitationId.next(),
                        article.id(),
                        new Guest(noor.id(), byMail(home), null)));
        var layman = directory.add(wim, Profile.named("Lou Layman"), List.of());
        refused(
                "nothing-to-sign",
                () -> inviting.invite(
                        wim, InvitationId.next(), article.id(), new Guest(layman.id(), byMail(home), null)));
    }

    @Test
    void keepsNeitherLinkNorCodeNorLetsThemIntoTheLog(CapturedOutput log) {
        var made = inviting.invite(
                wim,
                InvitationId.next(),
                article.id(),
                new Guest(noor.id(), new Ways(null, new MailAddress(home), null), null));
        var handed = java.util.Objects.requireNonNull(made.link()).value();
        var guest = enter(made.link());
        codes.send(guest, over(guest));
        var code = codeIn(mail.latest(home, 1).text());
        refused("link-used", () -> door.look(made.link(), NEW_BROWSER));

        for (var collection : store.getCollectionNames())
            assertThat(store.findAll(Document.class, collection).toString())
                    .as(collection)
                    .doesNotContain(handed)
                    .doesNotContain("value=" + code);
        assertThat(store.findAll(Document.class, "invitations").toString()).doesNotContain("=" + code);
        assertThat(store.findAll(Document.class, "notices").toString()).doesNotContain(code);
        assertThat(log.getAll()).doesNotContain(handed);
    }

    // The steps

    private Invitation invite(Ways ways) {
        return inviting.invite(wim, InvitationId.next(), article.id(), new Guest(noor.id(), ways, null))
                .invitation();
    }

    private Ways byMail(String codeTo) {
        return new Ways(new MailAddress(clinic), new MailAddress(codeTo), null);
    }

    private Actor guest() {
        invite(byMail(home));
        return enter(linkIn(mail.latest(clinic, 1).text()));
    }

    private Actor enter(InvitationSecret link) {
        return door.actor(session(door.open(link, NEW_BROWSER)));
    }

    private static Invited session(InvitationDoor.Entry entry) {
        return (Invited) Invited.by(entry.invitation(), entry.opened()).getPrincipal();
    }

    private Thread opening(InvitationSecret link, java.util.concurrent.atomic.AtomicInteger in) {
        return Thread.startVirtualThread(() -> {
            try {
                door.open(link, NEW_BROWSER);
                in.incrementAndGet();
            } catch (RefusedException second) {
                assertThat(second.refusal().code()).isEqualTo("link-used");
            }
        });
    }

    private static InvitationSecret linkIn(String letter) {
        var found = LINK.matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return new InvitationSecret(found.group(1));
    }

    private static String codeIn(String letter) {
        var found = CODE.matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return found.group(1);
    }

    private Standing standing(Invitation invitation) {
        return inviting.get(wim, article.id(), invitation.id()).standing(clock.instant());
    }

    private Digest over(Actor guest) {
        return signature(article, digests(article), new Proof.Code("")).over();
    }

    private SignOff sign(Actor guest, String code) {
        return signing.sign(guest, signature(article, digests(article), new Proof.Code(code)));
    }

    private Signing.Signature signature(Article of, Map<PartKey, Digest> seen, Proof proof) {
        return new Signing.Signature(
                of.id(),
                seen,
                SignOff.Meaning.CLINICAL_REVIEW,
                "None",
                List.of(),
                reviewing.policy().confirmed(),
                proof);
    }

    private Map<PartKey, Digest> digests(Article of) {
        return reviewing.of(of.id()).parts().all().stream().collect(Collectors.toMap(Part::key, Part::digest));
    }

    private static Map<String, Digest> strings(Map<PartKey, Digest> digests) {
        return digests.entrySet().stream()
                .collect(Collectors.toMap(part -> part.getKey().value(), Map.Entry::getValue));
    }

    private List<String> trail() {
        return audit.latest(wim, Long.MAX_VALUE, 100).stream()
                .map(entry -> entry.change().type())
                .toList();
    }

    private static ArticleText text(String sentence) {
        return ArticleText.titled("Calf cramps")
                .withSections(List.of(new Section.Prose(
                        new SectionKey("what"), "What it is", Aspect.OVERVIEW, RichText.of(sentence))));
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code())
                                .as(refused.refusal().inWords())
                                .isEqualTo(code));
    }
}
