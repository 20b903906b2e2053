package dev.countersign.review.ui;

import dev.countersign.people.Declaration;
import dev.countersign.people.Interest;
import dev.countersign.people.Person;
import dev.countersign.review.PartKey;
import dev.countersign.review.SignOff;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody has filled in so far of a signature: kept while they go back to the text, so that nothing typed is lost. */
final class SigningDraft {

    final Set<PartKey> unticked = new HashSet<>();
    final Map<String, Boolean> answers = new HashMap<>();
    final Map<String, String> remarks = new HashMap<>();
    SignOff.Meaning meaning = SignOff.Meaning.CLINICAL_REVIEW;

    /** Whether there is an interest to state; null as long as it was not said. */
    @Nullable Boolean conflicted;

    List<Interest> interests;

    private SigningDraft(List<Interest> declared) {
        interests = declared;
        if (!declared.isEmpty()) conflicted = true;
    }

    /** Nothing filled in yet but what the signer declared this year and what lasts still. */
    static SigningDraft of(Reader reader) {
        return new SigningDraft(reader
                .signer()
                .flatMap(Person::declaration)
                .filter(declaration -> !declaration.isDue(reader.today()))
                .map(Declaration::interests)
                .orElse(List.of())
                .stream()
                .filter(interest ->
                        interest.until() == null || !interest.until().isBefore(reader.today()))
                .toList());
    }
}
