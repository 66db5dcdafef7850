package vn.sauro.retention;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The term of every table.
 *
 * @param tables term by table, with hyphens for its underscores
 */
@ConfigurationProperties("sauro.retention")
record RetentionProperties(Map<String, String> tables) {

    RetentionProperties {
        tables = tables == null ? Map.of() : tables;
    }

    /** Term by the table's own name. */
    Map<String, Term> terms() {
        return tables.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().replace('-', '_'), entry -> Term.of(entry.getValue())));
    }

    Optional<Term> term(String table) {
        return Optional.ofNullable(tables.get(table.replace('_', '-'))).map(Term::of);
    }
}
