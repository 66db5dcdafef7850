package vn.sauro.midnight;

import java.time.Instant;

/** An engine with its job executor, on a database of its own. */
interface Contender extends AutoCloseable {

    /** Makes the schema and starts one instance of {@link Model}; its id. The job executor rests. */
    String prepare();

    /** Lets the job executor run. */
    void run();

    /** Stops it; what it has begun is ended first. */
    void rest();

    /** Name of the table in which timers wait. */
    default String timers() {
        return "act_ru_job";
    }

    /** The engine's time. */
    default Instant now() {
        return Instant.now();
    }

    @Override
    void close();
}
