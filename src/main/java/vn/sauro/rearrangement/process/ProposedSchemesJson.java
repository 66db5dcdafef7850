package vn.sauro.rearrangement.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.sauro.rearrangement.ProposedScheme;

/** The proposed schemes as the form {@code open-rearrangement} carries them: JSON in one field. */
@Component
class ProposedSchemesJson {

    private static final String FIELD = "schemes";

    private final ObjectMapper json;

    ProposedSchemesJson(ObjectMapper json) {
        this.json = json;
    }

    /** @throws vn.sauro.rule.Refusal when the text is of no shape the form writes */
    List<ProposedScheme> read(String text) {
        List<ProposedScheme> schemes = new ArrayList<>();
        for (JsonNode scheme : JsonText.array(json, FIELD, text)) {
            List<String> hamlets = new ArrayList<>();
            scheme.path("hamlets").forEach(hamlet -> hamlets.add(hamlet.asText()));
            schemes.add(new ProposedScheme(JsonText.text(scheme, "code").orElse(""), JsonText.text(scheme, "name").orElse(""), hamlets));
        }
        return schemes;
    }
}
