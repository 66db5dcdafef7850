package vn.sauro.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.util.StringUtils;
import vn.sauro.engine.StartRefused;

/** Sends by Spring Mail, as {@code spring.mail.*} says. */
class SmtpMail implements Mail {

    private final JavaMailSender sender;
    private final InternetAddress from;

    SmtpMail(JavaMailSender sender, NotificationProperties settings) {
        this.sender = sender;
        this.from = sender(settings.from());
    }

    private static InternetAddress sender(String from) {
        try {
            if (StringUtils.hasText(from)) {
                InternetAddress address = new InternetAddress(from, true);
                address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
                return address;
            }
        } catch (AddressException | UnsupportedEncodingException e) {
            // The same answer as to no address.
        }
        throw new StartRefused(List.of("SAURO_MAIL_FROM: có máy chủ thư (SPRING_MAIL_HOST) thì phải ghi địa chỉ gửi, ví dụ Sáu Rõ <sauro@xa.example.vn>."));
    }

    @Override
    public void send(String key, String address, String subject, String text) {
        try {
            MimeMessage mail = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(address);
            helper.setSubject(subject);
            helper.setText(text);
            mail.setHeader("Message-ID", "<sauro." + key + "@" + from.getAddress().substring(from.getAddress().indexOf('@') + 1) + ">");
            // Out-of-office answers are of no use to a program.
            mail.setHeader("Auto-Submitted", "auto-generated");
            sender.send(mail);
        } catch (MailAuthenticationException e) {
            throw new MailNotSent("Máy chủ thư không nhận tài khoản gửi thư.");
        } catch (MailSendException e) {
            throw new MailNotSent(e.getCause() == null ? "Máy chủ thư từ chối thư này." : "Không kết nối được máy chủ thư.");
        } catch (MailException | MessagingException e) {
            throw new MailNotSent("Không soạn hoặc gửi được thư này.");
        }
    }
}
