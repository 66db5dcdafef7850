package vn.sauro.rehearsal;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Every choice is drawn from the seed and what it is about, never from a running sequence: a rehearsal that was killed makes the same choices when it goes on. */
record Dice(long seed) {

    /** For one choice; the same purpose and identity draw the same. */
    RandomGenerator of(String purpose, String identity) {
        long mixed = seed;
        for (char c : (purpose + '|' + identity).toCharArray()) {
            mixed = mixed * 1_000_003L + c;
        }
        return new SplittableRandom(mixed);
    }

    /** For one choice about a task. */
    RandomGenerator of(String purpose, Stage.OpenTask task) {
        return of(purpose, task.identity());
    }

    /** True as often as this many times in a hundred. */
    boolean happens(int percent, String purpose, String identity) {
        return of(purpose, identity).nextInt(100) < percent;
    }

    /** True as often as this many times in a hundred. */
    boolean happens(int percent, String purpose, Stage.OpenTask task) {
        return happens(percent, purpose, task.identity());
    }
}
