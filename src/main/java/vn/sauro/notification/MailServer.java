package vn.sauro.notification;

import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.util.StringUtils;

/**
 * The mail server that {@code spring.mail.host} names. Spring Boot's own configuration of it is left out of the automatic ones and brought in here, so
 * that without a host no class of it is loaded, and a host that is set but empty is none.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(MailServer.IsNamed.class)
@Import(MailSenderAutoConfiguration.class)
class MailServer {

    @Bean
    Mail smtpMail(JavaMailSender sender, NotificationProperties settings) {
        return new SmtpMail(sender, settings);
    }

    static final class IsNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("spring.mail.host"));
        }
    }
}
