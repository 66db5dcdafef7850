package vn.sauro.engine;

import java.math.BigDecimal;
import java.util.List;

/**
 * One field as the form's file declares it.
 *
 * @param label       what people read
 * @param kind        what may be submitted for it
 * @param required    whether the file alone demands a value; a field shown under a condition is demanded by the use case
 * @param conditional shown only under a condition
 * @param choices     allowed values; empty when free, or when the use case offers and checks them
 */
record FormField(String key, String label, Kind kind, boolean required, boolean conditional, BigDecimal min, BigDecimal max,
                 Integer minLength, Integer maxLength, String pattern, List<String> choices) {

    enum Kind { TEXT, NUMBER, DATE, BOOLEAN, CHOICE }
}
