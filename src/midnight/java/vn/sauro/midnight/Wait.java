package vn.sauro.midnight;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits without taking much of what is measured. */
final class Wait {

    private static final long BRIEFLY = 50_000_000L;

    private Wait() {}

    /** @return whether it came true in time */
    static boolean until(Duration longest, BooleanSupplier wanted) {
        long end = System.nanoTime() + longest.toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() >= end) {
                return false;
            }
            LockSupport.parkNanos(BRIEFLY);
        }
        return true;
    }

    /** Half a second. */
    static void aMoment() {
        until(Duration.ofMillis(500), () -> false);
    }

    /** What would be done twice is done soon after. */
    static void forSecondThoughts() {
        until(Duration.ofSeconds(5), () -> false);
    }
}
