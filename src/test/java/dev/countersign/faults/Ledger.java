package dev.countersign.faults;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the application said it did, and what it was asked and did not answer: the memory that outlives every kill. */
final class Ledger {

    private final AtomicLong acknowledged = new AtomicLong();
    private final Map<String, Register> registers = new ConcurrentHashMap<>();
    private final Map<String, PublicState> published = new ConcurrentHashMap<>();
    private final Map<Thing, String> things = new ConcurrentHashMap<>();
    private final Set<Thing> perhapsMade = ConcurrentHashMap.newKeySet();
    private final Map<Act, Integer> done = new ConcurrentHashMap<>();
    private final Map<Act, Integer> attempted = new ConcurrentHashMap<>();
    private final Set<SignedPart> signed = ConcurrentHashMap.newKeySet();
    private final Set<SignedPart> perhapsSigned = ConcurrentHashMap.newKeySet();
    private final List<Post> unanswered = new ArrayList<>();
    private final List<Post.Answered> answered = new ArrayList<>();
    private final Set<String> findings = new LinkedHashSet<>();

    /**
     * Something that was made.
     *
     * @param collection such as {@code articles}
     * @param marker words that no other of its collection has
     */
    record Thing(String collection, String marker) {}

    /** A part as somebody signed it. */
    record SignedPart(String key, String digest) {}

    /** Counts an answer that said that something is done. */
    void acknowledge() {
        acknowledged.incrementAndGet();
    }

    /** How many times the application said that something is done. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** What is known of the content of this thing, by its address below the management API. */
    Register register(String path) {
        return registers.computeIfAbsent(path, ignored -> new Register());
    }

    /** The addresses of all things whose content is known. */
    Set<String> registered() {
        return Set.copyOf(registers.keySet());
    }

    /** What readers may get of this article. */
    PublicState published(String article) {
        return published.computeIfAbsent(article, ignored -> new PublicState());
    }

    /** All articles of which readers may get something. */
    Map<String, PublicState> published() {
        return Map.copyOf(published);
    }

    /** Somebody set out to make this. */
    void making(Thing thing) {
        perhapsMade.add(thing);
    }

    /** It was refused. */
    void notMade(Thing thing) {
        perhapsMade.remove(thing);
    }

    /** It is there, under this id. */
    void made(Thing thing, String id) {
        perhapsMade.remove(thing);
        var before = things.put(thing, id);
        if (before != null && !before.equals(id)) find(thing + " was made twice, as " + before + " and " + id);
    }

    /** Whether somebody set out to make this and never learned whether it was made. */
    boolean mayBeMade(Thing thing) {
        return perhapsMade.contains(thing);
    }

    /** All that was made in this collection: id by marker. */
    Map<String, String> made(String collection) {
        var made = new TreeMap<String, String>();
        things.forEach((thing, id) -> {
            if (thing.collection().equals(collection)) made.put(thing.marker(), id);
        });
        return made;
    }

    void attempting(Act act) {
        attempted.merge(act, 1, Integer::sum);
    }

    void refused(Act act) {
        attempted.merge(act, -1, Integer::sum);
    }

    void done(Act act) {
        done.merge(act, 1, Integer::sum);
    }

    /** How often each act was acknowledged. */
    Map<Act, Integer> done() {
        return Map.copyOf(done);
    }

    /** How often somebody set out to do this and was not refused. */
    int attempted(Act act) {
        return attempted.getOrDefault(act, 0);
    }

    void signing(SignedPart part) {
        perhapsSigned.add(part);
    }

    void signed(SignedPart part) {
        signed.add(part);
    }

    /** Whether somebody was told that their signature over this is kept. */
    boolean isSigned(SignedPart part) {
        return signed.contains(part);
    }

    /** Whether somebody ever set out to sign this. */
    boolean mayBeSigned(SignedPart part) {
        return perhapsSigned.contains(part);
    }

    synchronized void unanswered(Post post) {
        unanswered.add(post);
    }

    synchronized void answered(Post post, Reply.Answered answer) {
        answered.add(Post.Answered.of(post, answer));
    }

    /** Takes out all posts that were never answered. */
    synchronized List<Post> takeUnanswered() {
        var taken = List.copyOf(unanswered);
        unanswered.clear();
        return taken;
    }

    /** The latest posts that were answered. */
    synchronized List<Post.Answered> lastAnswered(int most) {
        return List.copyOf(answered.subList(Math.max(0, answered.size() - most), answered.size()));
    }

    /** Notes that something is not as it must be. */
    synchronized void find(String finding) {
        findings.add(finding);
    }

    /** Everything that is not as it must be. */
    synchronized List<String> findings() {
        return List.copyOf(findings);
    }
}
