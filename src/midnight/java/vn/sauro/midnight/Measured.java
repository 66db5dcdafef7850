package vn.sauro.midnight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A drain from its beginning to its end, and how many processors everything but the engine's JVM and the database kept busy meanwhile. For the latter
 * it needs Linux and a database on this machine.
 */
final class Measured {

    /**
     * What a JVM says at the end.
     *
     * @param seconds    from the first job on
     * @param processors seconds of processor time the JVM and the database used
     * @param others     how many processors everything else kept busy
     */
    record Told(double seconds, double processors, double others) {

        private static final String LINE = "MEASURED ";

        static Optional<Told> in(String line) {
            if (!line.startsWith(LINE)) {
                return Optional.empty();
            }
            String[] values = line.substring(LINE.length()).split(" ");
            return Optional.of(new Told(Double.parseDouble(values[0]), Double.parseDouble(values[1]), Double.parseDouble(values[2])));
        }
    }

    private static final Path PROCESSORS = Path.of("/proc/stat");
    private static final double TICKS = 100;
    private static final int USER_TIME = 11;

    private final Optional<ProcessHandle> server;
    private final long began = System.currentTimeMillis();
    private final double allBefore = all();
    private final double ownBefore;

    private Measured(Optional<ProcessHandle> server) {
        this.server = server;
        this.ownBefore = own();
    }

    /** @param url of the database the engine works on */
    static Measured begin(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            SingleConnectionDataSource backend = new SingleConnectionDataSource(connection, true);
            return new Measured(ProcessHandle.of(JdbcClient.create(backend).sql("select pg_backend_pid()").query(Long.class).single()).flatMap(ProcessHandle::parent));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param at when the drain ended, in milliseconds since 1970 */
    void end(long at) {
        double own = own() - ownBefore;
        double others = server.isEmpty() || !Files.exists(PROCESSORS) ? Double.NaN : (all() - allBefore - own) / ((System.currentTimeMillis() - began) / 1e3);
        System.out.printf(Locale.ROOT, "%s%.3f %.2f %.2f%n", Told.LINE, (at - began) / 1e3, own, others);
    }

    /** Seconds all processors were busy since the machine began. */
    private static double all() {
        if (!Files.exists(PROCESSORS)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            long[] ticks = Stream.of(lines.findFirst().orElseThrow().split("\\s+")).skip(1).mapToLong(Long::parseLong).toArray();
            // user, nice, system, irq, softirq
            return LongStream.of(ticks[0], ticks[1], ticks[2], ticks[5], ticks[6]).sum() / TICKS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seconds this JVM and the database used; of the database's processes those too that have ended. */
    private double own() {
        return used(ProcessHandle.current(), false) + server.map(process -> used(process, true)).orElse(0.0)
                + server.stream().flatMap(ProcessHandle::children).mapToDouble(process -> used(process, false)).sum();
    }

    private static double used(ProcessHandle process, boolean withEnded) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            // After the name, which may hold blanks: state first, user and system time as 12th and 13th, those of children that ended next.
            String[] fields = Files.readString(file).replaceFirst("^.*\\) ", "").split(" ");
            return IntStream.range(USER_TIME, USER_TIME + (withEnded ? 4 : 2)).mapToLong(field -> Long.parseLong(fields[field])).sum() / TICKS;
        } catch (NoSuchFileException endedMeanwhile) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
