package vn.sauro.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.form.FormDefinition;

/** Which file of {@code forms/} a task or start shows. */
record FormName(String key, boolean html) {

    private static final String EMBEDDED = "embedded:deployment:";
    private static final String HTML = ".html";

    static Optional<FormName> of(FormDefinition definition) {
        if (definition == null) {
            return Optional.empty();
        }
        if (definition.getCamundaFormDefinitionKey() != null) {
            return Optional.of(new FormName(definition.getCamundaFormDefinitionKey().getExpressionText(), false));
        }
        if (definition.getFormKey() != null && definition.getFormKey().getExpressionText().startsWith(EMBEDDED)) {
            String file = definition.getFormKey().getExpressionText().substring(EMBEDDED.length());
            return Optional.of(new FormName(file.substring(0, file.length() - HTML.length()), true));
        }
        return Optional.empty();
    }

    String file() {
        return key + (html ? HTML : ".form");
    }
}
