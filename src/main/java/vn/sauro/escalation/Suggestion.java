package vn.sauro.escalation;

/**
 * What the table puts to BTV for consideration; BTV decides.
 *
 * @param reason a whole sentence in Vietnamese
 */
public record Suggestion(Decision.Kind kind, String reason) {}
