package vn.sauro.organisation.process;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.sauro.engine.Administrators;
import vn.sauro.engine.StartTurn;
import vn.sauro.engine.UnlessCommand;
import vn.sauro.organisation.Cluster;
import vn.sauro.organisation.Commune;
import vn.sauro.organisation.CommuneImport;
import vn.sauro.organisation.Hamlet;
import vn.sauro.organisation.Person;
import vn.sauro.organisation.SampleProperties;
import vn.sauro.organisation.Seat;
import vn.sauro.organisation.Unit;

/** The commune of Hoàng Sơn with illustrative figures, there from the first start of a try-out or a rehearsal, until own data take its place. */
@Component
@Profile({"sample", "rehearsal"})
@UnlessCommand
@Order(10)
@EnableConfigurationProperties(SampleProperties.class)
class SampleCommune implements ApplicationRunner {

    /** The whole sample: the commune and the rearrangement that is opened in it. */
    static final String FILE = "sample/hoang-son.json";

    /** The sample's file: names by account, e-mail and telephone by account, accounts by unit with the head first. */
    private record SampleFile(List<Unit> units, List<Hamlet> hamlets, Map<String, List<Cluster>> clusters, Map<String, String> people, Map<String, Contact> contacts,
                              Map<String, List<String>> seats) {

        Commune commune() {
            return new Commune(units, hamlets, clusters, List.of(), people.entrySet().stream().map(person -> person(person.getKey(), person.getValue())).toList(),
                    seats.entrySet().stream().flatMap(unit -> unit.getValue().stream()
                            .map(person -> new Seat(person, unit.getKey(), person.equals(unit.getValue().get(0))))).toList());
        }

        private Person person(String account, String name) {
            Contact contact = contacts.getOrDefault(account, new Contact(null, null));
            return new Person(account, name, null, contact.email(), contact.telephone());
        }
    }

    private record Contact(String email, String telephone) {}

    private final CommuneImport communes;
    private final IdentityService identities;
    private final SampleProperties sample;
    private final ObjectMapper json;
    private final StartTurn turn;

    SampleCommune(CommuneImport communes, IdentityService identities, SampleProperties sample, ObjectMapper json, StartTurn turn) {
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
            communes.takeSample(commune, person -> sample.password());
            Administrators.appoint(identities, sample.administrator(), sample.password());
        });
    }

    private Commune read() throws IOException {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(file, SampleFile.class).commune();
        }
    }
}
