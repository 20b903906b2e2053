package dev.countersign.faults;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The kinds of things whose content is watched, and where each carries its marker. */
enum Kind {
    ARTICLE("articles", "text", "summary", "article.started", "article.saved"),
    CARD("treatments", "card", "uncertainty", "treatment.added", "treatment.changed"),
    PERSON("people", "profile", "affiliation", "person.added", "person.changed");

    private final String collection;
    private final String member;
    private final String marked;
    private final String making;
    private final String changing;

    Kind(String collection, String member, String marked, String making, String changing) {
        this.collection = collection;
        this.member = member;
        this.marked = marked;
        this.making = making;
        this.changing = changing;
    }

    String collection() {
        return collection;
    }

    /** The member that holds what is written. */
    String member() {
        return member;
    }

    /** The member of that which is written anew with each change. */
    String marked() {
        return marked;
    }

    /** Where one of them is, below the management API. */
    String path(String id) {
        return collection + "/" + id;
    }

    /** Where its content is, below itself. */
    String below() {
        return "/" + member;
    }

    Act making(String id) {
        return new Act(making, path(id));
    }

    Act changing(String id) {
        return new Act(changing, path(id));
    }

    /** The content in an answer; what was sent, if the answer does not show it. */
    Content content(JsonNode answer, @Nullable Content sent) {
        var whole = answer.path(member);
        if (whole.isMissingNode()) return Objects.requireNonNullElseGet(sent, () -> new Content("", null));
        return new Content(whole.path(marked).asString(""), whole);
    }
}
