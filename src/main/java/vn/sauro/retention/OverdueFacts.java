package vn.sauro.retention;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.engine.StartRefused;
import vn.sauro.retention.EndedProcedures.Ended;

/**
 * Deletes what is past its term, procedure by procedure, each in a transaction that holds it, and what goes by its own age. A run that is killed goes on at the next one;
 * of two nodes the second finds nothing left.
 */
@Component
@EnableConfigurationProperties(RetentionProperties.class)
class OverdueFacts implements SmartInitializingSingleton {

    private record Reference(String child, String parent) {}

    private final RetentionProperties retention;
    private final EndedProcedures procedures;
    private final List<ProcedureTable> tables;
    private final List<AgedTable> aged;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OverdueFacts(RetentionProperties retention, EndedProcedures procedures, List<ProcedureTables> features, List<AgedTables> aged, JdbcClient jdbc,
            PlatformTransactionManager transactions, Clock clock) {
        this.retention = retention;
        this.procedures = procedures;
        this.tables = features.stream().flatMap(feature -> feature.tables().stream()).toList();
        this.aged = aged.stream().flatMap(feature -> feature.aged().stream()).toList();
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @return how many rows went */
    int delete() {
        return procedures.ended().stream().mapToInt(this::delete).sum() + aged.stream().mapToInt(this::delete).sum();
    }

    private int delete(AgedTable table) {
        return retention.term(table.name()).flatMap(term -> term.begin(clock.instant(), clock.getZone())).map(begin ->
                jdbc.sql("delete from " + table.name() + " where " + table.since() + " < ? and (" + table.condition() + ")").param(begin).update()).orElse(0);
    }

    private int delete(Ended procedure) {
        List<ProcedureTable> overdue = tables.stream().filter(table -> isPast(table, procedure)).toList();
        if (overdue.isEmpty()) {
            return 0;
        }
        return transactions.execute(transaction -> procedures.hold(procedure.code()) ? overdue.stream().mapToInt(table -> delete(table, procedure)).sum() : 0);
    }

    private boolean isPast(ProcedureTable table, Ended procedure) {
        return retention.term(table.name()).filter(term -> term.isPast(procedure.endedAt(), clock.instant(), clock.getZone())).isPresent();
    }

    private int delete(ProcedureTable table, Ended procedure) {
        return jdbc.sql("delete from " + table.name() + " where " + table.condition()).param("procedure", procedure.code()).update();
    }

    /** Terms that cannot be kept are refused at the start, not found out years later. */
    @Override
    public void afterSingletonsInstantiated() {
        Map<String, Term> terms = retention.terms();
        List<String> faults = new ArrayList<>();
        List<String> withTerm = Stream.concat(tables.stream().map(ProcedureTable::name), aged.stream().map(AgedTable::name)).toList();
        terms.forEach((table, term) -> {
            if (term.limit().isPresent() && !withTerm.contains(table)) {
                faults.add(setting(table) + ": bảng này không thuộc riêng một quy trình nên không đặt được thời hạn.");
            }
        });
        references().stream().filter(reference -> tooLong(reference, terms))
                .forEach(reference -> faults.add(setting(reference.child()) + ": phải hết hạn trước hoặc cùng lúc với " + reference.parent().replace('_', '-') + "."));
        if (!faults.isEmpty()) {
            throw new StartRefused(faults);
        }
    }

    private static boolean tooLong(Reference reference, Map<String, Term> terms) {
        Optional<Term> child = Optional.ofNullable(terms.get(reference.child()));
        Optional<Term> parent = Optional.ofNullable(terms.get(reference.parent()));
        return child.isPresent() && parent.isPresent() && !child.get().endsBy(parent.get());
    }

    /** What refers to what, the database's own references and every table of a procedure to the procedure's row. */
    private List<Reference> references() {
        // Two questions and no join: H2 makes its catalogue anew for each row that is joined.
        Map<String, String> tableOf = new HashMap<>();
        jdbc.sql("select constraint_schema, constraint_name, lower(table_name) from information_schema.table_constraints")
                .query(row -> { tableOf.put(row.getString(1) + "." + row.getString(2), row.getString(3)); });
        List<Reference> references = new ArrayList<>(jdbc.sql("""
                select constraint_schema, constraint_name, unique_constraint_schema, unique_constraint_name from information_schema.referential_constraints
                where unique_constraint_name is not null
                """).query((row, number) -> new Reference(tableOf.get(row.getString(1) + "." + row.getString(2)), tableOf.get(row.getString(3) + "." + row.getString(4))))
                .set());
        tables.forEach(table -> references.add(new Reference(table.name(), procedures.table())));
        return references;
    }

    private static String setting(String table) {
        return "sauro.retention.tables." + table.replace('_', '-');
    }
}
