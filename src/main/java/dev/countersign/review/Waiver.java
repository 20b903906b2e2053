package dev.countersign.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.countersign.kit.Absent;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import dev.countersign.kit.WaiverId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An editor's word that a change to a covered part is editorial only. It carries the cover of the words before to the words after, and never
 * moves the date of a review. What it says never changes; a reviewer may contest it, and then it carries nothing, for good.
 *
 * @param version counts the saves of this document; null before the first
 * @param article where it was declared; a waiver of a card holds wherever the card is shown, one of another part only here
 * @param from what was covered
 * @param to what it became
 * @param words how many words and links differ between the two
 * @param reason why it is editorial, in the editor's words
 * @param by the editor
 * @param changedBy everybody who made the change; the editor is none of them
 * @param policyVersion the policy in force
 * @param signOffs the sign-offs whose cover it carried when it was declared
 * @param state whether it still stands
 * @param outbox changes of state not yet relayed
 */
@Document("waivers")
@CompoundIndex(name = "article", def = "{'article': 1, '_id': 1}")
@CompoundIndex(name = "to", def = "{'to': 1, '_id': 1}")
public record Waiver(
        @Id WaiverId id,
        @Version @Nullable @JsonIgnore Long version,
        ArticleId article,
        PartKey part,
        Digest from,
        Digest to,
        Kind kind,
        int words,
        String reason,
        Contributor by,
        List<Contributor> changedBy,
        Instant at,
        int policyVersion,
        List<SignOffId> signOffs,
        State state,
        @JsonIgnore List<StateChange> outbox)
        implements StoredOutbox {

    public Waiver {
        changedBy = Absent.orEmpty(changedBy);
        signOffs = Absent.orEmpty(signOffs);
        outbox = Absent.orEmpty(outbox);
    }

    /** What sort of change it is. */
    public enum Kind {
        /** Letters and words that change nothing in what is said. */
        TYPO("a typing error"),
        /** Where a link leads; not a word of the text. */
        LINK("a link"),
        /** How the text is set; neither a word nor a link. */
        LAYOUT("layout");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As people read it. */
        public String words() {
            return words;
        }

        /** As people read it, with how many words and links differ. */
        public String words(int differing) {
            return switch (this) {
                case TYPO -> "%s, %d %s".formatted(words, differing, differing == 1 ? "word" : "words");
                case LINK -> differing == 1 ? words : differing + " links";
                case LAYOUT -> words;
            };
        }
    }

    /** Whether a waiver carries anything. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Standing.class, name = "standing"),
        @JsonSubTypes.Type(value = Contested.class, name = "contested")
    })
    public sealed interface State {}

    /** It carries cover. */
    @TypeAlias("standing")
    public record Standing() implements State {}

    /** A reviewer says that the change is more than editorial: the words need a signature. */
    @TypeAlias("contested")
    public record Contested(Contributor by, Instant at, String why) implements State {}

    /** Whether nobody has contested it. */
    public boolean stands() {
        return state instanceof Standing;
    }

    /** Whether it is about this part as it reads in this article. */
    boolean isAbout(Part part, ArticleId shownIn) {
        return this.part.equals(part.key())
                && (part.subject() instanceof Part.Subject.OfCard || article.equals(shownIn));
    }

    /** The waiver itself, as editions keep it. */
    public Waiver withoutOutbox() {
        return new Waiver(
                id,
                null,
                article,
                part,
                from,
                to,
                kind,
                words,
                reason,
                by,
                changedBy,
                at,
                policyVersion,
                signOffs,
                state,
                List.of());
    }

    /** The waiver as it was at a moment: what was contested later stood then. */
    public Waiver asOf(Instant moment) {
        return state instanceof Contested contested && contested.at().isAfter(moment) ? in(new Standing()) : this;
    }

    Waiver contested(Contributor who, Instant when, String why) {
        return in(new Contested(who, when, why));
    }

    private Waiver in(State changed) {
        return new Waiver(
                id,
                version,
                article,
                part,
                from,
                to,
                kind,
                words,
                reason,
                by,
                changedBy,
                at,
                policyVersion,
                signOffs,
                changed,
                outbox);
    }

    Waiver noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new Waiver(
                id,
                version,
                article,
                part,
                from,
                to,
                kind,
                words,
                reason,
                by,
                changedBy,
                at,
                policyVersion,
                signOffs,
                state,
                pending);
    }
}
