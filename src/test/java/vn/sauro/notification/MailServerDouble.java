package vn.sauro.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** A mail server that a test takes off the line and brings back under the same address; it keeps what it got before. */
public final class MailServerDouble {

    private final int port;
    private final List<MimeMessage> before = new ArrayList<>();
    private GreenMail running;

    /** Not on the line yet. */
    public MailServerDouble() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public void up() {
        if (running == null) {
            running = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            running.start();
        }
    }

    public void down() {
        if (running != null) {
            before.addAll(List.of(running.getReceivedMessages()));
            running.stop();
            running = null;
        }
    }

    /** On the line, with nothing received. */
    public void fresh() {
        down();
        before.clear();
        up();
    }

    /** All it got, in order. */
    public List<MimeMessage> received() {
        List<MimeMessage> all = new ArrayList<>(before);
        if (running != null) {
            all.addAll(List.of(running.getReceivedMessages()));
        }
        return all;
    }
}
