package dev.countersign.embedded;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the embedded store beside the stock H2 backend of the same library, each in a process of its own, through
 * the driver: {@code mvn -Pbench test-compile exec:exec}, with {@code -Dbench.arguments="…"} of
 *
 * <pre>
 *   --articles N   how many, else 100,000
 *   --minutes N    afterwards, so long a mixed load of 50 operations a second on ours
 *   --alone        without the other one
 *   --heap SIZE    of each process, else 1g
 * </pre>
 *
 * Figures go to standard output, what is going on to standard error.
 */
final class Benchmark {

    private static final int BATCH = 500;
    private static final int WRITERS = 4;
    private static final int PER_SECOND = 50;
    private static final Duration AT_MOST_PER_WORK = Duration.ofSeconds(20);
    private static final int ROUNDS = 1_000;

    /** Of twenty: eight by id, five by address, three lists, two deep pages, two updates. */
    private static final List<Work> MIX = List.of(
            Work.BY_ID, Work.BY_ADDRESS, Work.BY_ID, Work.LIST, Work.BY_ID, Work.BY_ADDRESS, Work.UPDATE,
            Work.BY_ID, Work.BY_ADDRESS, Work.DEEP_PAGE, Work.BY_ID, Work.LIST, Work.BY_ID, Work.BY_ADDRESS,
            Work.BY_ID, Work.UPDATE, Work.BY_ADDRESS, Work.BY_ID, Work.LIST, Work.DEEP_PAGE);

    private final Contender contender;
    private final Path folder;
    private final int articles;

    private Benchmark(Contender contender, Path folder, int articles) {
        this.contender = contender;
        this.folder = folder;
        this.articles = articles;
    }

    /** Runs it all, or with {@code --contender} one part of it in this process. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        int articles = number(words, "--articles", 100_000);
        int minutes = number(words, "--minutes", 0);
        String heap = words.contains("--heap") ? words.get(words.indexOf("--heap") + 1) : "1g";
        int contender = words.indexOf("--contender");
        if (contender >= 0) {
            Path folder = Files.createTempDirectory("countersign-benchmark-");
            try {
                new Benchmark(Contender.valueOf(words.get(contender + 1)), folder, articles).run(minutes);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
            return;
        }
        var ours = inAProcess(Contender.EMBEDDED, articles, minutes, heap);
        var theirs = words.contains("--alone") ? Map.<String, String>of() : inAProcess(Contender.STOCK_H2, articles, 0, heap);
        print(articles, ours, theirs);
    }

    private static int number(List<String> words, String name, int otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(words.get(at + 1));
    }

    private static Map<String, String> inAProcess(Contender contender, int articles, int minutes, String heap) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Benchmark.class.getName(),
                        "--contender",
                        contender.name(),
                        "--articles",
                        String.valueOf(articles),
                        "--minutes",
                        String.valueOf(minutes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, String> figures = new LinkedHashMap<>();
        try (var lines = process.inputReader()) {
            lines.lines()
                    .map(line -> line.split("\t"))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> figures.put(parts[0], parts[1]));
        } finally {
            process.destroy();
        }
        if (!figures.containsKey("memory after that")) {
            throw new IllegalStateException(contender + " did not come to its end");
        }
        return figures;
    }

    private static void print(int articles, Map<String, String> ours, Map<String, String> theirs) {
        System.out.printf("%,d articles, Java %s, %d processors%n%n", articles, Runtime.version(), Runtime.getRuntime()
                .availableProcessors());
        System.out.printf("%-44s %22s %22s %11s%n", "", "embedded store", "stock H2 backend", "H2 : ours");
        ours.forEach((what, figure) -> {
            String other = theirs.getOrDefault(what, "");
            System.out.printf("%-44s %22s %22s %11s%n", what, figure, other, ratio(figure, other));
        });
    }

    private static String ratio(String ours, String theirs) {
        return theirs.isEmpty() ? "" : "%,.1f".formatted(first(theirs) / first(ours));
    }

    private static double first(String figure) {
        return Double.parseDouble(figure.split(" ")[0].replace(",", ""));
    }

    private void run(int minutes) throws IOException {
        try (Contender.Running running = contender.open(folder);
                MongoClient client = MongoClients.create(running.address())) {
            fill(client);
        }
        figure("size on disk", "%,d MB".formatted(Contender.bytesIn(folder) >> 20));
        reopen();
        try (Contender.Running running = contender.open(folder);
                MongoClient client = MongoClients.create(running.address())) {
            var collection = of(client);
            for (Work work : Work.values()) {
                measure(work, collection);
            }
            writeTogether(collection);
            System.gc();
            figure("memory after that", Memory.now().toString());
            if (minutes > 0) {
                load(collection, Duration.ofMinutes(minutes));
            }
        }
    }

    private static MongoCollection<Document> of(MongoClient client) {
        return client.getDatabase("countersign")
                .getCollection("articles")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private static void figure(String what, String figure) {
        System.out.println(what + "\t" + figure);
        System.err.println(Instant.now() + " " + what + ": " + figure);
    }

    private void fill(MongoClient client) {
        long start = System.nanoTime();
        client.getDatabase("countersign")
                .runCommand(new Document("createIndexes", "articles").append("indexes", BenchmarkArticles.indexes()));
        for (int from = 0; from < articles; from += BATCH) {
            of(client).insertMany(IntStream.range(from, Math.min(from + BATCH, articles))
                    .mapToObj(BenchmarkArticles::article)
                    .toList());
        }
        figure("filled", "%,.0f articles/s".formatted(articles / seconds(start)));
    }

    private void reopen() {
        double[] times = new double[contender == Contender.EMBEDDED ? 5 : 1];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            try (Contender.Running running = contender.open(folder);
                    MongoClient client = MongoClients.create(running.address())) {
                Work.BY_ID.once(of(client), articles, new SplittableRandom(i));
                times[i] = seconds(start) * 1_000;
            }
        }
        Arrays.sort(times);
        figure("open, connect and find one", "%,.0f ms".formatted(times[times.length / 2]));
    }

    /** Rounds to warm up, and rounds that count; fewer where one takes long. */
    private void measure(Work work, MongoCollection<Document> collection) {
        RandomGenerator random = new SplittableRandom(work.ordinal());
        List<Double> warmingUp = rounds(work, collection, random);
        List<Double> times = warmingUp.size() < ROUNDS ? warmingUp : rounds(work, collection, random);
        times.sort(null);
        figure(work.words(), "%,.2f / %,.2f ms".formatted(at(times, 0.5), at(times, 0.99)));
        if (work == Work.UPDATE) {
            figure("updates by one writer", "%,.1f /s".formatted(1_000 / mean(times)));
        }
    }

    private List<Double> rounds(Work work, MongoCollection<Document> collection, RandomGenerator random) {
        List<Double> times = new ArrayList<>();
        long begin = System.nanoTime();
        while (times.size() < ROUNDS && (times.size() < 3 || seconds(begin) < AT_MOST_PER_WORK.toSeconds())) {
            long start = System.nanoTime();
            work.once(collection, articles, random);
            times.add(seconds(start) * 1_000);
        }
        return times;
    }

    private void writeTogether(MongoCollection<Document> collection) {
        LongAdder updates = new LongAdder();
        long start = System.nanoTime();
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofPlatform()
                        .start(() -> updates.add(
                                rounds(Work.UPDATE, collection, new SplittableRandom(100 + writer)).size())))
                .toList();
        writers.forEach(Benchmark::join);
        figure("updates by %d writers".formatted(WRITERS), "%,.1f /s".formatted(updates.sum() / seconds(start)));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void load(MongoCollection<Document> collection, Duration duration) {
        RandomGenerator random = new SplittableRandom(7);
        List<Double> times = new ArrayList<>();
        long begin = System.nanoTime();
        long next = begin;
        long most = 0;
        for (int i = 0; System.nanoTime() - begin < duration.toNanos(); i++) {
            long start = System.nanoTime();
            MIX.get(i % MIX.size()).once(collection, articles, random);
            times.add(seconds(start) * 1_000);
            most = Math.max(most, i % PER_SECOND == 0 ? Memory.now().resident() : 0);
            if (i % (PER_SECOND * 60) == 0) {
                System.err.println(Instant.now() + " " + i + " operations, " + Memory.now());
            }
            next = Math.max(next + 1_000_000_000L / PER_SECOND, System.nanoTime() - 1_000_000_000L);
            LockSupport.parkNanos(next - System.nanoTime());
        }
        Memory atTheEnd = Memory.now();
        System.gc();
        int count = times.size();
        times.sort(null);
        figure("mixed load of %d minutes".formatted(duration.toMinutes()), "%,d operations".formatted(count));
        figure("each of them", "%,.2f / %,.2f ms".formatted(at(times, 0.5), at(times, 0.99)));
        figure("memory at its end", atTheEnd.toString());
        figure("most resident memory on the way", "%,d MB".formatted(most));
        figure("memory after collecting garbage", Memory.now().toString());
        figure("size on disk after the load", "%,d MB".formatted(Contender.bytesIn(folder) >> 20));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * part));
    }

    private static double mean(List<Double> times) {
        return times.stream().mapToDouble(time -> time).average().orElse(0);
    }
}
