package dev.countersign.evidence;

import static dev.countersign.evidence.Html.fact;
import static dev.countersign.evidence.Html.row;

import dev.countersign.attestation.Purpose;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Day;
import dev.countersign.people.Credential;
import dev.countersign.people.Verification;
import dev.countersign.publishing.Attestation;
import dev.countersign.publishing.Edition;
import dev.countersign.review.SignOff;
import dev.countersign.review.diff.Difference;
import dev.countersign.review.diff.DifferenceHtml;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The evidence as a page for people: complete in itself, without scripts, for the screen and for paper. */
final class EvidencePage {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1d2a26;--soft:#5b6a65;--line:#d9e0dd;--ground:#fff;--ok:#17654a;--no:#a12b28}
            @media (prefers-color-scheme:dark){:root{--ink:#e6edea;--soft:#a3b1ac;--line:#34423d;--ground:#141b19;--ok:#7ed3ae;--no:#f2a19d}
            .difference ins{background:#14492f!important}.difference del{background:#5a2422!important}}
            body{margin:0 auto;max-width:60rem;padding:2rem 1.25rem 6rem;font:16px/1.55 Georgia,'Times New Roman',serif;color:var(--ink);background:var(--ground)}
            h1,h2,h3,h4,th,dt,summary,nav{font-family:system-ui,sans-serif;line-height:1.25}
            h1{font-size:1.9rem;margin:.2em 0}h2{margin-top:2.5rem;padding-top:.6rem;border-top:2px solid var(--line);font-size:1.35rem}
            .soft,.note,dt{color:var(--soft)}.soft,.note,dl,table,details{font-size:.92rem}.note{border-left:3px solid var(--line);padding-left:.8rem}
            dl{display:grid;grid-template-columns:minmax(6rem,11rem) 1fr;gap:.25rem 1rem;margin:.6rem 0}dd{margin:0;overflow-wrap:anywhere}
            dd p,dd ul{margin:.1rem 0 .4rem}.part,.card{border:1px solid var(--line);border-radius:8px;padding:.2rem 1rem;margin:1rem 0}.card{margin-left:.5rem}
            .wide{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}
            nav ul{columns:2;padding-left:1.1rem}a{color:inherit}summary{cursor:pointer;padding:.3rem 0}code,.soft{overflow-wrap:anywhere}
            .ok{color:var(--ok)}.no{color:var(--no)}
            @media (max-width:36rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}nav ul{columns:1}}
            @media print{body{max-width:none;padding:0;font-size:10.5pt}nav{display:none}details>*{display:block}.part,.card,tr{break-inside:avoid}}
            """;

    private static final List<String[]> CHAPTERS = List.of(
            new String[] {"summary", "In short"},
            new String[] {"cover", "Who answers for what"},
            new String[] {"sign-offs", "The sign-offs"},
            new String[] {"talk", "What was asked and said"},
            new String[] {"waivers", "Changes declared editorial"},
            new String[] {"text", "The text, as it was signed"},
            new String[] {"changes", "What changed since the edition before"},
            new String[] {"history", "How it came about"},
            new String[] {"policy", "The policy it was reviewed under"},
            new String[] {"references", "The sources"},
            new String[] {"readability", "How hard it is to read"},
            new String[] {"audit", "The audit trail"},
            new String[] {"verify", "Verifying all this"});

    private final Evidence evidence;
    private final Edition edition;
    private final Map<String, Object> content;
    private final Html out = new Html();

    EvidencePage(Evidence evidence) {
        this.evidence = evidence;
        this.edition = evidence.edition();
        this.content = EvidenceText.content(edition);
    }

    String html() {
        var title = String.valueOf(content.get("title"));
        out.html(
                        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Evidence: %s, edition %d</title>\n"
                                .formatted(Html.escaped(title), edition.number()))
                .html(
                        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><style>%s%s</style></head><body>\n"
                                .formatted(DifferenceHtml.STYLE, STYLE));
        out.html("<p class=\"soft\">Evidence pack</p>").heading(1, title);
        out.html("<nav aria-label=\"Contents\"><ul>");
        CHAPTERS.forEach(
                chapter -> out.html("<li><a href=\"#%s\">%s</a></li>".formatted(chapter[0], Html.escaped(chapter[1]))));
        out.html("</ul></nav>\n");
        summary();
        cover();
        signOffs();
        talk();
        waivers();
        text();
        changes();
        history();
        policy();
        references();
        readability();
        audit();
        verifying();
        return out.html("</body></html>\n").toString();
    }

    private void open(String id) {
        CHAPTERS.stream().filter(chapter -> chapter[0].equals(id)).forEach(chapter -> out.section(id, chapter[1]));
    }

    private void summary() {
        open("summary");
        var signers = edition.signOffs().stream()
                .map(signOff -> signOff.signer().title())
                .distinct()
                .collect(Collectors.joining(", "));
        out.paragraph(
                signers.isEmpty()
                        ? "Policy freed every part of this edition from review."
                        : "Every part of this edition that policy wants reviewed was signed, word for word, by: %s."
                                .formatted(signers));
        var withdrawal = edition.envelope() == null ? null : edition.envelope().withdrawal();
        if (withdrawal != null)
            out.note("This edition was withdrawn on %s (%s): %s"
                    .formatted(
                            when(withdrawal.at()),
                            EvidenceContent.words(withdrawal.severity().name().toLowerCase(Locale.ROOT)),
                            withdrawal.reason()));
        var dates = edition.dates();
        out.facts(List.of(
                fact("Edition", "%d of article %s".formatted(edition.number(), edition.article())),
                fact("Address", "%s (%s)".formatted(edition.slug(), edition.locale())),
                fact(
                        "Stands",
                        edition.envelope() == null
                                ? "not shown yet"
                                : edition.envelope().standing().name().toLowerCase(Locale.ROOT)),
                fact("Published", when(dates.publishedAt())),
                fact("First published", when(dates.firstPublishedAt())),
                fact("Content last changed", when(dates.contentChangedAt())),
                fact("Last reviewed as a whole", dates.lastReviewedAt() == null ? "" : when(dates.lastReviewedAt())),
                fact("Next review due", dates.nextReviewDueAt() == null ? "" : when(dates.nextReviewDueAt())),
                fact("Made from revision", edition.revision()),
                fact("Digest of the content", edition.digest())));
        out.end();
    }

    private void cover() {
        open("cover");
        var rows = new ArrayList<List<String>>();
        for (var part : edition.parts()) {
            var covers = edition.covers().stream()
                    .filter(cover -> cover.part().equals(part.key()))
                    .toList();
            var name = evidence.edition()
                    .transcript()
                    .title(part.key())
                    .orElse(part.key().value());
            if (covers.isEmpty()) rows.add(row(name, part.key(), "–", "Free: policy asks for no sign-off.", ""));
            covers.forEach(cover -> {
                var signOff = signOff(cover.signOff());
                rows.add(row(
                        name,
                        part.key(),
                        cover.scope(),
                        signOff == null
                                ? "sign-off %s, which is missing".formatted(cover.signOff())
                                : signOff.signer().title(),
                        signOff == null ? "" : when(signOff.signedAt())));
            });
        }
        out.table(List.of("Part", "Key", "Scope", "Signed by", "On"), rows).end();
    }

    private void signOffs() {
        open("sign-offs");
        for (var signOff : edition.signOffs()) {
            out.heading(3, "%s, %s".formatted(signOff.signer().title(), Day.of(signOff.signedAt())));
            out.facts(List.of(
                    fact("Sign-off", signOff.id()),
                    fact("Signed", when(signOff.signedAt())),
                    fact("As", signOff.meaning().words()),
                    fact(
                            "Over",
                            signOff.parts().stream()
                                    .map(part -> part.key() + " ("
                                            + part.scopes().stream()
                                                    .sorted()
                                                    .map(Object::toString)
                                                    .collect(Collectors.joining(", "))
                                            + ")")
                                    .collect(Collectors.joining("; "))),
                    fact(
                            "Given in",
                            signOff.article().equals(edition.article())
                                    ? "this article, revision " + signOff.revision()
                                    : "article %s, which shows the same card".formatted(signOff.article())),
                    fact(
                            "The whole text",
                            signOff.wholeText() ? "yes: the review date counts from it" : "no: only these parts"),
                    fact("Conflict of interest", signOff.conflictOfInterest()),
                    fact(
                            "Interests",
                            signOff.interests().stream()
                                    .map(interest -> "%s: %s (%s) %s"
                                            .formatted(
                                                    interest.kind().words(),
                                                    interest.entity(),
                                                    interest.relation(),
                                                    period(interest.from(), interest.until())))
                                    .collect(Collectors.joining("; "))),
                    fact(
                            "Identity confirmed by",
                            switch (signOff.confirmation().how()) {
                                case PASSWORD -> "the password of the account, at that moment";
                                case PASSKEY -> "a passkey, whose signature over this is in sign-offs.json";
                                case CODE -> "a code sent by a second way";
                            }),
                    fact("Policy", "version " + signOff.policyVersion()),
                    fact("Signature", SignOffEvidence.verdict(signOff, evidence))));
            if (!signOff.checklist().isEmpty())
                out.table(
                        List.of("Asked", "Answered", "Note"),
                        signOff.checklist().stream()
                                .map(answer -> row(
                                        answer.question(),
                                        answer.yes() ? "yes" : "no",
                                        Objects.requireNonNullElse(answer.note(), "")))
                                .toList());
            credentials(signOff);
        }
        if (edition.signOffs().isEmpty()) out.paragraph("There are none.");
        out.end();
    }

    private void credentials(SignOff signOff) {
        out.html("<p>Credentials as they stood at signing:</p>");
        out.table(
                List.of("Letters", "Title", "Issuer", "Number", "Valid", "Status", "Checked"),
                signOff.signer().credentials().stream()
                        .map(credential -> row(
                                credential.abbreviation(),
                                credential.title(),
                                credential.issuer() == null
                                        ? ""
                                        : credential.issuer().name(),
                                ending(credential),
                                period(
                                        credential.validity().begins(),
                                        credential.validity().expiresOn()),
                                credential.status().name().toLowerCase(Locale.ROOT),
                                credential.verifications().stream()
                                        .map(EvidencePage::check)
                                        .collect(Collectors.joining("; "))))
                        .toList());
    }

    private static String check(Verification check) {
        return "%s by %s, %s%s"
                .formatted(
                        Day.of(check.at()),
                        check.byName(),
                        EvidenceContent.words(
                                check.how().name().replace('_', ' ').toLowerCase(Locale.ROOT)),
                        said(check));
    }

    private static String said(Verification check) {
        var file = check.file();
        return (check.evidence() == null ? "" : ": " + check.evidence())
                + (file == null ? "" : " (file %s, %s)".formatted(file.name(), file.digest()));
    }

    private static String ending(Credential credential) {
        var number = credential.number();
        return number == null || number.length() < 8 ? "" : "…" + number.substring(number.length() - 4);
    }

    private void talk() {
        open("talk");
        var talk = evidence.talk();
        if (talk.requests().isEmpty()) out.paragraph("Nobody was asked in writing.");
        else
            out.table(
                    List.of("Asked", "By", "On", "Due", "Note", "Outcome"),
                    talk.requests().stream()
                            .map(request -> row(
                                    talk.asked(request),
                                    request.by().name(),
                                    when(request.at()),
                                    Objects.requireNonNullElse(request.due(), ""),
                                    Objects.requireNonNullElse(request.note(), ""),
                                    talk.outcome(request)))
                            .toList());
        for (var thread : talk.threads()) {
            out.heading(3, "“%s”: %s".formatted(thread.anchor().title(), ReviewTalk.outcome(thread)));
            var quote = thread.anchor().quote();
            if (quote != null) out.note(quote.exact());
            out.list(thread.entries().stream()
                    .map(entry -> "%s, %s %s%s"
                            .formatted(
                                    when(entry.at()),
                                    entry.by().name(),
                                    ReviewTalk.act(entry),
                                    entry.words() == null ? "." : ": " + entry.words()))
                    .toList());
        }
        if (talk.threads().isEmpty()) out.paragraph("There were no comments.");
        out.end();
    }

    private void waivers() {
        open("waivers");
        if (edition.waivers().isEmpty()) out.paragraph("There are none: every word was signed as it stands.");
        else
            out.table(
                    List.of("Part", "What", "Words", "Why", "By", "On", "Changed by"),
                    edition.waivers().stream()
                            .map(waiver -> row(
                                    waiver.part(),
                                    waiver.kind().words(),
                                    waiver.words(),
                                    waiver.reason(),
                                    waiver.by().name(),
                                    when(waiver.at()),
                                    waiver.changedBy().stream()
                                            .map(Contributor::name)
                                            .collect(Collectors.joining(", "))))
                            .toList());
        out.end();
    }

    private void text() {
        open("text");
        out.paragraph(String.valueOf(content.get("summary")));
        out.html(EvidenceContent.of(EvidenceText.sections(edition)));
        var disclosures = content.get("disclosures");
        if (disclosures instanceof List<?> list && !list.isEmpty())
            out.heading(3, "Disclosures")
                    .list(list.stream().map(String::valueOf).toList());
        out.end();
    }

    private void changes() {
        open("changes");
        if (evidence.previous().isEmpty()) out.paragraph("This is the first edition.");
        else {
            out.paragraph("Since edition %d, published on %s."
                    .formatted(
                            evidence.previous().get().number(),
                            when(evidence.previous().get().dates().publishedAt())));
            out.html(DifferenceHtml.of(evidence.change(), 3));
        }
        out.end();
    }

    private void history() {
        open("history");
        out.paragraph("Each time the text was saved since the edition before, who saved it, and what they changed.");
        evidence.revisions()
                .forEach(saved -> saved(
                        "Revision %d, %s by %s"
                                .formatted(
                                        saved.revision().number(),
                                        when(saved.revision().at()),
                                        saved.revision().by().name()),
                        saved.change()));
        if (!evidence.cards().isEmpty()) out.heading(3, "Treatment cards");
        evidence.cards()
                .forEach(saved -> saved(
                        "%s, revision %d, %s by %s"
                                .formatted(
                                        saved.revision().card().name(),
                                        saved.revision().number(),
                                        when(saved.revision().at()),
                                        saved.revision().by().name()),
                        saved.change()));
        out.end();
    }

    private void saved(String what, Difference change) {
        out.folded(
                "%s: %s".formatted(what, change.isEmpty() ? "nothing that is signed" : change.summary()),
                DifferenceHtml.of(change, 4));
    }

    private void policy() {
        open("policy");
        for (var policy : evidence.policies())
            out.folded(
                    "Version %d%s"
                            .formatted(
                                    policy.version(),
                                    policy.made() == null
                                            ? ""
                                            : ", made on %s by %s: %s"
                                                    .formatted(
                                                            when(policy.made().at()),
                                                            policy.made().by().name(),
                                                            policy.made().why())),
                    "<pre>" + Html.escaped(new String(EvidencePack.json(policy), StandardCharsets.UTF_8)) + "</pre>");
        out.end();
    }

    private void references() {
        open("references");
        var references = EvidenceText.references(edition);
        if (references.isEmpty()) out.paragraph("The text names none.");
        else
            out.table(
                    List.of("Id", "Title", "Kind", "Issued", "Read on", "Stands until", "Where"),
                    references.stream()
                            .map(reference -> row(
                                    said(reference, "id"),
                                    said(reference, "title"),
                                    said(reference, "kind"),
                                    said(reference, "issued"),
                                    said(reference, "accessedOn"),
                                    said(reference, "expiresOn"),
                                    reference.containsKey("doi")
                                            ? "doi:" + said(reference, "doi")
                                            : said(reference, "url")))
                            .toList());
        out.end();
    }

    private void readability() {
        open("readability");
        var scores = Readability.of(edition);
        out.note(String.valueOf(scores.get("note")));
        if (scores.get("whole") instanceof Map<?, ?> whole)
            out.facts(whole.entrySet().stream()
                    .map(score -> fact(EvidenceContent.words(String.valueOf(score.getKey())), score.getValue()))
                    .toList());
        out.end();
    }

    private void audit() {
        open("audit");
        out.paragraph(
                "What the audit trail tells of this article, its cards, its signers and authors, its policies and its keys. Each entry holds the digest of the one before; audit.json has them as they are hashed.");
        out.table(
                List.of("No.", "When", "Who", "What", "Of", "Details"),
                evidence.trail().entries().stream()
                        .map(entry -> row(
                                entry.number(),
                                when(entry.change().at()),
                                entry.change().byName(),
                                entry.change().type(),
                                entry.change().subject(),
                                details(entry.change().why(), entry.change().sortedDetails())))
                        .toList());
        out.end();
    }

    private static String details(@Nullable String why, Map<String, String> details) {
        var words = new TreeMap<>(details)
                .entrySet().stream()
                        .map(detail -> detail.getKey() + " " + detail.getValue())
                        .collect(Collectors.joining(", "));
        return why == null ? words : "“%s” %s".formatted(why, words).strip();
    }

    private void verifying() {
        open("verify");
        if (edition.attestation() == null)
            out.note(
                    "This edition was published before editions were attested. Its digests can be verified; nobody signed them.");
        else {
            var attestation = Attestation.parse(edition.attestation());
            var verdict = evidence.keys()
                    .objection(
                            attestation.publisher(),
                            Purpose.PUBLISHER,
                            edition.dates().publishedAt())
                    .map("The publisher’s signature %s."::formatted)
                    .orElse("The publisher’s signature holds (key %s)."
                            .formatted(attestation.publisher().kid()));
            out.paragraph(verdict);
        }
        out.html(
                        "<p>Do not take this page’s word for it: HOW-TO-VERIFY.txt says how to check everything here without us.</p>")
                .table(
                        List.of("Key", "Purpose", "Made", "Retired", "In other hands since"),
                        evidence.keys().keys().stream()
                                .map(key -> row(
                                        key.kid(),
                                        key.purpose().word(),
                                        when(key.createdAt()),
                                        key.retiredAt() == null ? "" : when(key.retiredAt()),
                                        key.compromised() == null
                                                ? ""
                                                : when(key.compromised().since()) + ": "
                                                        + key.compromised().why()))
                                .toList())
                .end();
    }

    private @Nullable SignOff signOff(String id) {
        return edition.signOffs().stream()
                .filter(signOff -> signOff.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static String period(@Nullable Object from, @Nullable Object until) {
        return Stream.of(from == null ? "" : "from " + from, until == null ? "" : "until " + until)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String said(Map<String, Object> members, String name) {
        return String.valueOf(members.getOrDefault(name, ""));
    }

    /** To the minute, in UTC. */
    private static String when(Instant at) {
        return at.toString().substring(0, 16).replace('T', ' ') + " UTC";
    }
}
