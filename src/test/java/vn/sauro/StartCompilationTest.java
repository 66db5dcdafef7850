package vn.sauro;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** The JVM takes the directives while the program starts and has none afterwards. */
class StartCompilationTest {

    @Test
    void theDirectivesStandWhileItIsOpen() throws Exception {
        try (StartCompilation starting = new StartCompilation()) {
            assertThat(directives()).contains("org/springframework/*.*", "Exclude:true");
        }
        assertThat(directives()).doesNotContain("org/springframework/*.*", "Exclude:true");
    }

    private static String directives() throws Exception {
        return (String) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "compilerDirectivesPrint",
                new Object[0], new String[0]);
    }
}
