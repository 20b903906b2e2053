package dev.countersign.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whatever was acknowledged is there, and says what it said unless it was changed later. */
record NothingLost(Ledger ledger, Archive archive) implements Check {

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        for (var path : ledger.registered())
            archive.found(path)
                    .ifPresentOrElse(
                            answer -> ledger.register(path)
                                    .settle(kind(path).content(answer.body(), null), answer.version())
                                    .forEach(wrong -> findings.add(path + " " + wrong)),
                            () -> findings.add(path + " was acknowledged and is not there"));
        ledger.published()
                .forEach((article, state) -> archive.found("articles/" + article)
                        .ifPresent(answer -> state.settle(EditionsWhole.live(answer.body()))
                                .forEach(wrong -> findings.add("articles/" + article + ": " + wrong))));
        return findings;
    }

    private static Kind kind(String path) {
        return Arrays.stream(Kind.values())
                .filter(kind -> path.startsWith(kind.collection() + "/"))
                .findFirst()
                .orElseThrow();
    }
}
