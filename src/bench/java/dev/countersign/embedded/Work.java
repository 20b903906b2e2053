package dev.countersign.embedded;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bson.Document;

/** What the application does with its articles all day, one of each. */
enum Work {
    BY_ID("find by id") {
        @Override
        void once(MongoCollection<Document> articles, int among, RandomGenerator random) {
            int number = random.nextInt(among);
            demand(articles.find(new Document("_id", BenchmarkArticles.id(number))), 1);
        }
    },
    BY_ADDRESS("find by locale and slug") {
        @Override
        void once(MongoCollection<Document> articles, int among, RandomGenerator random) {
            int number = random.nextInt(among);
            demand(
                    articles.find(new Document("locale", BenchmarkArticles.locale(number))
                            .append("slug", BenchmarkArticles.slug(number))),
                    1);
        }
    },
    LIST("list of a stage, newest first, 20") {
        @Override
        void once(MongoCollection<Document> articles, int among, RandomGenerator random) {
            Document filter = stage(random.nextInt(BenchmarkArticles.STAGES.size()));
            demand(articles.find(filter).sort(NEWEST_FIRST).limit(PAGE), PAGE);
        }
    },
    DEEP_PAGE("page 1,000 of that list, by cursor") {
        @Override
        void once(MongoCollection<Document> articles, int among, RandomGenerator random) {
            int last = among - 1 - Math.min(1_000 * PAGE * BenchmarkArticles.STAGES.size(), among * 9 / 10);
            Date value = BenchmarkArticles.savedAt(last);
            Document after = new Document("$and", List.of(
                    stage(last % BenchmarkArticles.STAGES.size()),
                    new Document("savedAt", new Document("$lte", value)),
                    new Document("$or", List.of(
                            new Document("savedAt", new Document("$lt", value)),
                            new Document("_id", new Document("$lt", BenchmarkArticles.id(last)))))));
            demand(articles.find(after).sort(NEWEST_FIRST).limit(PAGE), PAGE);
        }
    },
    UPDATE("durable update of one by id and version") {
        @Override
        void once(MongoCollection<Document> articles, int among, RandomGenerator random) {
            Document id = new Document("_id", BenchmarkArticles.id(random.nextInt(among)));
            Document seen = articles.find(id).projection(new Document("version", 1)).first();
            id.append("version", seen.get("version"));
            articles.updateOne(
                    id,
                    new Document("$set", new Document("working.title", "Rest, then walk " + random.nextInt()))
                            .append("$inc", new Document("version", 1)));
        }
    };

    static final int PAGE = 20;

    private static final Document NEWEST_FIRST = new Document("savedAt", -1).append("_id", -1);

    private final String words;

    Work(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract void once(MongoCollection<Document> articles, int among, RandomGenerator random);

    private static Document stage(int stage) {
        return new Document("stage._class", BenchmarkArticles.STAGES.get(stage));
    }

    private static void demand(Iterable<Document> found, int count) {
        List<Document> all = new ArrayList<>();
        found.forEach(all::add);
        if (all.size() != count) {
            throw new IllegalStateException("Found " + all.size() + " instead of " + count);
        }
    }
}
