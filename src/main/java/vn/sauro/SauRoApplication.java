package vn.sauro;

import java.util.TimeZone;
import javax.xml.datatype.DatatypeFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.mail.MailHealthContributorAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.data.web.SpringDataWebAutoConfiguration;
import org.springframework.boot.autoconfigure.http.client.HttpClientAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderValidatorAutoConfiguration;
import org.springframework.boot.autoconfigure.web.client.RestClientAutoConfiguration;
import org.springframework.boot.autoconfigure.web.client.RestTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.websocket.servlet.WebSocketServletAutoConfiguration;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/**
 * Sáu Rõ: runs what a commune's Party committee concluded, from the notice to the published resolution.
 *
 * <p>What the libraries bring and nothing here asks for is left out of every start: clients of other servers, web sockets, paging in URLs. Mail is
 * brought in by {@code MailServer} where {@code spring.mail.host} names a server; one that is down is told by Cockpit, not by the program's health.
 */
@Modulithic(systemName = "Sáu Rõ")
@SpringBootApplication(exclude = {MailSenderAutoConfiguration.class, MailSenderValidatorAutoConfiguration.class, MailHealthContributorAutoConfiguration.class,
        HttpClientAutoConfiguration.class, RestClientAutoConfiguration.class, RestTemplateAutoConfiguration.class, WebSocketServletAutoConfiguration.class,
        SpringDataWebAutoConfiguration.class})
public class SauRoApplication {

    /** The commune's time zone. The engine's time columns carry none, so the JVM must have it before anything starts. */
    public static final String TIME_ZONE = "Asia/Ho_Chi_Minh";

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(TIME_ZONE));
        // The JDK's own, said outright: else each use of its durations, one a service task, looks for another through all libraries of the jar.
        System.setProperty(DatatypeFactory.DATATYPEFACTORY_PROPERTY, DatatypeFactory.DATATYPEFACTORY_IMPLEMENTATION_CLASS);
        ConfigurableApplicationContext context;
        try (StartCompilation starting = new StartCompilation()) {
            context = SpringApplication.run(SauRoApplication.class, args);
        }
        if (!(context instanceof WebServerApplicationContext)) {
            // A command, not a server: its exit code is the answer.
            System.exit(SpringApplication.exit(context));
        }
    }
}
