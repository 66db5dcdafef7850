package vn.sauro.organisation.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.CommuneImport;
import vn.sauro.organisation.SampleProperties;

/** Guards the sample's public password and says at the start where to log in, and as whom. */
@Component
@Profile("sample")
@ConditionalOnWebApplication
class SampleNotice {

    private static final Logger LOG = LoggerFactory.getLogger(SampleNotice.class);

    private final ServletWebServerApplicationContext server;
    private final CommuneImport communes;
    private final SampleProperties sample;

    SampleNotice(ServletWebServerApplicationContext server, CommuneImport communes, SampleProperties sample, ServerProperties settings) {
        this.server = server;
        this.communes = communes;
        this.sample = sample;
        InetAddress address = settings.getAddress();
        if (sample.password().equals(sample.defaultPassword()) && (address == null || !address.isLoopbackAddress())) {
            throw new IllegalStateException("The sample's default password is public and is accepted on a loopback address only. "
                    + "Set server.address to 127.0.0.1, or SAURO_SAMPLE_PASSWORD to a password of your own.");
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() throws UnknownHostException {
        String base = "http://127.0.0.1:" + server.getWebServer().getPort() + "/camunda/app/";
        LOG.info("Sau Ro is ready. Tasklist: {}tasklist/  Cockpit: {}cockpit/  Admin: {}admin/", base, base, base);
        if (communes.isOwn()) {
            LOG.info("The commune's own data stand in place of the sample; {} administers.", sample.administrator());
            return;
        }
        LOG.info("Sample accounts, all with {}: chanhvanphong (vpdu, leader), bi.thu (btv, leader), ct.ubnd (ubnd), pct.hdnd (tthdnd), "
                + "tb.phapche (banphapche), bt.thon01 ... bt.thon12 (hamlet cells), {} (administrator). All figures are illustrative.",
                sample.password().equals(sample.defaultPassword()) ? "the README's password" : "the password of SAURO_SAMPLE_PASSWORD", sample.administrator());
    }
}
