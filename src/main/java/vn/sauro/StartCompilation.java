package vn.sauro;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * While it is open, the JVM's optimising compiler leaves alone what is busy during a start only: reading XML, wiring beans, looking for
 * classes. Optimising that takes as much processor time as the start itself and is done when nobody needs it any more; the first compiler's
 * code does. What becomes busy later is optimised as ever. A JVM other than HotSpot starts without it. docs/adr/0021.
 */
final class StartCompilation implements AutoCloseable {

    private static final String DIRECTIVES = "/start-compilation.json";

    StartCompilation() {
        try (InputStream directives = StartCompilation.class.getResourceAsStream(DIRECTIVES)) {
            Path file = Files.createTempFile("sauro-start", ".json");
            try {
                Files.copy(directives, file, StandardCopyOption.REPLACE_EXISTING);
                tell("compilerDirectivesAdd", new Object[] {new String[] {file.toString()}}, String[].class.getName());
            } finally {
                Files.delete(file);
            }
        } catch (IOException | JMException unwilling) {
            // A JVM or a folder that does not allow it: the start takes longer, nothing else is different.
        }
    }

    @Override
    public void close() {
        try {
            tell("compilerDirectivesClear", new Object[0]);
        } catch (JMException unwilling) {
            // It had none.
        }
    }

    private static void tell(String command, Object[] arguments, String... signature) throws JMException {
        ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), command, arguments, signature);
    }
}
