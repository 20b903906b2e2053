package dev.countersign.management;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import dev.countersign.publishing.Edition;
import dev.countersign.publishing.EditionName;
import dev.countersign.publishing.Standing;
import java.util.List;

/**
 * An edition by name; readers' answers have its content.
 *
 * @param edition its number
 * @param parts the digest of each part; left out in a list
 * @param url where readers find it
 */
record EditionShown(
        EditionId id,
        String type,
        ArticleId article,
        int edition,
        Standing standing,
        int revision,
        LocaleTag locale,
        Slug slug,
        Digest digest,
        Edition.Dates dates,
        List<Edition.PartDigest> parts,
        String url) {

    static EditionShown of(Edition edition) {
        var envelope = edition.envelope();
        return new EditionShown(
                edition.id(),
                "edition",
                edition.article(),
                edition.number(),
                envelope == null ? Standing.LIVE : envelope.standing(),
                edition.revision(),
                edition.locale(),
                edition.slug(),
                edition.digest(),
                edition.dates(),
                edition.parts(),
                url(edition.locale(), edition.slug(), edition.number()));
    }

    static EditionShown of(EditionName edition) {
        return new EditionShown(
                edition.id(),
                "edition",
                edition.article(),
                edition.number(),
                edition.standing(),
                edition.revision(),
                edition.locale(),
                edition.slug(),
                edition.digest(),
                edition.dates(),
                List.of(),
                url(edition.locale(), edition.slug(), edition.number()));
    }

    private static String url(LocaleTag locale, Slug slug, int number) {
        return "/api/v1/articles/%s/editions/%d?locale=%s".formatted(slug, number, locale);
    }
}
