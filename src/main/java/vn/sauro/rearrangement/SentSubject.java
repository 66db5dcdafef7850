package vn.sauro.rearrangement;

import java.util.List;
import vn.sauro.rearrangement.PlanKey.Scope;

/** Something a unit sent, or VPĐU for it: what is confirmed when it was entered on behalf, and what may be corrected. */
public sealed interface SentSubject {

    /** Its one-line code, such as {@code LEDGER/pa-01/thon-01/1/toan-thon}; {@link #parse} reads it back. */
    String code();

    /** A unit's dissemination report. */
    record Dissemination(String unitCode) implements SentSubject {

        @Override
        public String code() {
            return String.join(SEPARATOR, DISSEMINATION, unitCode);
        }
    }

    /** A plan. */
    record SentPlan(String subjectCode, Scope scope) implements SentSubject {

        @Override
        public String code() {
            return String.join(SEPARATOR, PLAN, subjectCode, scope.name());
        }
    }

    /** The ledger of one cluster in one round. */
    record SentLedger(String schemeCode, String hamletCode, int round, String clusterCode) implements SentSubject {

        @Override
        public String code() {
            return String.join(SEPARATOR, LEDGER, schemeCode, hamletCode, String.valueOf(round), clusterCode);
        }
    }

    /** @throws IllegalArgumentException when it is the code of nothing that is sent */
    static SentSubject parse(String code) {
        List<String> parts = List.of(code.split(SEPARATOR));
        if (parts.size() == 2 && parts.get(0).equals(DISSEMINATION)) {
            return new Dissemination(parts.get(1));
        }
        if (parts.size() == 3 && parts.get(0).equals(PLAN)) {
            return new SentPlan(parts.get(1), Scope.valueOf(parts.get(2)));
        }
        if (parts.size() == 5 && parts.get(0).equals(LEDGER)) {
            return new SentLedger(parts.get(1), parts.get(2), Integer.parseInt(parts.get(3)), parts.get(4));
        }
        throw new IllegalArgumentException("Nothing is sent under the code " + code);
    }

    String SEPARATOR = "/";
    String DISSEMINATION = "DISSEMINATION";
    String PLAN = "PLAN";
    String LEDGER = "LEDGER";
}
