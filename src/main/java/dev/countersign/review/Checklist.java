package dev.countersign.review;

import static dev.countersign.kit.Refusal.Kind.INVALID;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;

/** What policy asks of a signer: each question answered once, and a no explained. */
final class Checklist {

    private static final int LONGEST_NOTE = 2_000;

    private Checklist() {}

    /**
     * The answers in the order of the questions, each with the question as policy words it, whatever the answer says it was. A no with a note is
     * an answer, too, and is signed: readers of the record learn what the signer was not sure of.
     *
     * @throws dev.countersign.kit.RefusedException with every question that is not answered, and every answer to a question that is not asked
     */
    static List<SignOff.Answer> answered(Policy policy, List<SignOff.Answer> answers) {
        var reasons = new ArrayList<Reason>();
        var answered = new ArrayList<SignOff.Answer>();
        for (var question : policy.checklist()) {
            var given = answers.stream()
                    .filter(answer -> answer.key().equals(question.key()))
                    .toList();
            var at = "/checklist/" + question.key();
            if (given.isEmpty()) reasons.add(new Reason(at, "Answer “%s”".formatted(question.text())));
            else if (given.size() > 1) reasons.add(new Reason(at, "Answer “%s” once".formatted(question.text())));
            else {
                var answer = question.answered(
                        given.getFirst().yes(), Absent.ifBlank(given.getFirst().note()));
                if (!answer.yes() && answer.note() == null)
                    reasons.add(new Reason(at, "Say what is not so: “%s”".formatted(question.text())));
                if (answer.note() != null && answer.note().length() > LONGEST_NOTE)
                    reasons.add(new Reason(at, "A note has at most 2,000 characters"));
                answered.add(answer);
            }
        }
        for (var answer : answers)
            if (policy.checklist().stream().noneMatch(question -> question.key().equals(answer.key())))
                reasons.add(new Reason(
                        "/checklist/" + answer.key(), "Policy asks no question '%s'".formatted(answer.key())));
        if (!reasons.isEmpty())
            throw new Refusal(INVALID, "incomplete-checklist", "The checklist is not complete.", reasons).exception();
        return List.copyOf(answered);
    }
}
