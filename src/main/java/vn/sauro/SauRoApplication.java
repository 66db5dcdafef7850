package vn.sauro;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/** Sáu Rõ: runs what a commune's Party committee concluded, from the notice to the published resolution. */
@Modulithic(systemName = "Sáu Rõ")
@SpringBootApplication
public class SauRoApplication {

    /** The commune's time zone. The engine's time columns carry none, so the JVM must have it before anything starts. */
    public static final String TIME_ZONE = "Asia/Ho_Chi_Minh";

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(TIME_ZONE));
        ConfigurableApplicationContext context = SpringApplication.run(SauRoApplication.class, args);
        if (!(context instanceof WebServerApplicationContext)) {
            // A command, not a server: its exit code is the answer.
            System.exit(SpringApplication.exit(context));
        }
    }
}
