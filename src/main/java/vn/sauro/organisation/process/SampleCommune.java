package vn.sauro.organisation.process;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.sauro.engine.StartTurn;
import vn.sauro.engine.UnlessMigrating;
import vn.sauro.organisation.Commune;
import vn.sauro.organisation.CommuneImport;
import vn.sauro.organisation.SampleProperties;

/** The commune of Hoàng Sơn with illustrative figures, there from the first start of a try-out or a rehearsal. */
@Component
@Profile({"sample", "rehearsal"})
@UnlessMigrating
@Order(10)
@EnableConfigurationProperties(SampleProperties.class)
class SampleCommune implements ApplicationRunner {

    /** The whole sample: the commune and the rearrangement that is opened in it. */
    static final String FILE = "sample/hoang-son.json";

    private final CommuneImport communes;
    private final IdentitySync identities;
    private final SampleProperties sample;
    private final ObjectMapper json;
    private final StartTurn turn;

    SampleCommune(CommuneImport communes, IdentitySync identities, SampleProperties sample, ObjectMapper json, StartTurn turn) {
        this.communes = communes;
        this.identities = identities;
        this.sample = sample;
        this.json = json;
        this.turn = turn;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Commune commune = read();
        turn.take(() -> {
            communes.take(commune);
            identities.follow(sample.password(), sample.administrator());
        });
    }

    private Commune read() throws IOException {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(file, Commune.class);
        }
    }
}
