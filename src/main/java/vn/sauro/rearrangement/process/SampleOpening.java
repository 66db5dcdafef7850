package vn.sauro.rearrangement.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.sauro.engine.StartTurn;
import vn.sauro.engine.UnlessCommand;
import vn.sauro.organisation.CommuneImport;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.SampleConsent;

/**
 * The sample's rearrangement, opened from the notice through the form by the head of VPĐU; once, after people and seats are there,
 * and not where a commune's own data stand.
 */
@Component
@Profile({"sample", "rehearsal"})
@UnlessCommand
@Order(20)
public class SampleOpening implements ApplicationRunner {

    private static final String FILE = "sample/hoang-son.json";
    private static final String PROCESS = "hamlet-rearrangement";
    private static final String OFFICE = "vpdu";

    private final Rearrangements rearrangements;
    private final Organisation organisation;
    private final CommuneImport communes;
    private final RepositoryService repository;
    private final IdentityService identities;
    private final FormService forms;
    private final ObjectMapper json;
    private final StartTurn turn;
    private final List<SampleConsent> consents;

    SampleOpening(Rearrangements rearrangements, Organisation organisation, CommuneImport communes, RepositoryService repository,
            IdentityService identities, FormService forms, ObjectMapper json, StartTurn turn, List<SampleConsent> consents) {
        this.rearrangements = rearrangements;
        this.organisation = organisation;
        this.communes = communes;
        this.repository = repository;
        this.identities = identities;
        this.forms = forms;
        this.json = json;
        this.turn = turn;
        this.consents = consents;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        JsonNode sample = read();
        if (consents.stream().allMatch(SampleConsent::given)) {
            turn.take(() -> open(sample));
        }
    }

    /** Opens it unless it is open already. */
    public void open() throws IOException {
        open(read());
    }

    private void open(JsonNode sample) {
        if (communes.isOwn()) {
            return;
        }
        String code = sample.path("code").asText();
        if (rearrangements.find(code).isPresent()) {
            return;
        }
        String head = organisation.head(OFFICE).orElseThrow(() -> new IllegalStateException("The sample has no head of " + OFFICE)).id();
        List<String> groups = identities.createGroupQuery().groupMember(head).list().stream().map(Group::getId).toList();
        String process = repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS).latestVersion().singleResult().getId();
        identities.setAuthentication(head, groups);
        try {
            forms.submitStartForm(process, Map.of("code", code, "title", sample.path("title").asText(), "basis", sample.path("basis").asText(),
                    "deadline", sample.path("deadline").asText(), "schemes", sample.path("schemes").toString()));
        } finally {
            identities.clearAuthentication();
        }
    }

    private JsonNode read() throws IOException {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return json.readTree(file).path("rearrangement");
        }
    }
}
