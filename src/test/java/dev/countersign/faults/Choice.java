package dev.countersign.faults;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance, by a seed. The same seed makes the same choices; when things happen is up to the machine. */
final class Choice {

    private final RandomGenerator random;

    private Choice(RandomGenerator random) {
        this.random = random;
    }

    static Choice by(long seed) {
        return new Choice(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    }

    /** Choices of their own for one of several who choose at once. */
    synchronized Choice another() {
        return by(random.nextLong());
    }

    /** One of these. */
    synchronized <T> T of(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    /** A whole number from one to the other, both included. */
    synchronized int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True so many times in a hundred. */
    synchronized boolean inHundred(int times) {
        return random.nextInt(100) < times;
    }

    /** Letters for keys that nobody else has. */
    synchronized String key() {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
