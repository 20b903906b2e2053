package dev.countersign.management;

import dev.countersign.kit.http.Cursor;
import dev.countersign.kit.http.Page;
import dev.countersign.kit.http.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Which page of a list is asked for, by {@code limit} and {@code cursor}.
 *
 * @param list names the list, so that a cursor of another one does not fit
 */
record Asked(String list, Page page) {

    static Asked of(HttpServletRequest request, String list) {
        var parameters = Parameters.of(request, "limit", "cursor");
        var page = Page.of(parameters, list);
        parameters.demandRight();
        return new Asked(list, page);
    }

    /** Where the page before ended. */
    Optional<String> after() {
        return page.after().map(cursor -> cursor.position().getFirst());
    }

    /** The same as a number, where the list is one of numbers that count down. */
    int before() {
        return after().map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    }

    /** One more than the page holds, to see whether anything comes after it. */
    int most() {
        return page.limitAndOne();
    }

    /** Where the next page begins after this element. */
    Cursor at(Object position) {
        return new Cursor(list, java.util.List.of(position.toString()));
    }
}
