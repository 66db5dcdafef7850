package vn.sauro.engine;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import vn.sauro.rule.Refusal;

/**
 * The values of a submitted form, already checked against the form's file. Text is NFC-normalised and stripped; an empty field is
 * absent.
 */
public record FormValues(Map<String, Object> values) {

    /** Text of a field that must be there. */
    public String text(String field) {
        return optionalText(field).orElseThrow(() -> missing(field));
    }

    /** Text of a field that may be empty. */
    public Optional<String> optionalText(String field) {
        return Optional.ofNullable(values.get(field)).map(Object::toString);
    }

    /** A whole number that must be there. */
    public int integer(String field) {
        return optionalInteger(field).orElseThrow(() -> missing(field));
    }

    /** A whole number that may be absent. */
    public Optional<Integer> optionalInteger(String field) {
        Object value = values.get(field);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new java.math.BigDecimal(value.toString()).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw Refusal.ofField(field, "phải là số nguyên.");
        }
    }

    /** A day that must be there. */
    public LocalDate date(String field) {
        return optionalDate(field).orElseThrow(() -> missing(field));
    }

    /** A day that may be absent. */
    public Optional<LocalDate> optionalDate(String field) {
        return optionalText(field).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw Refusal.ofField(field, "phải là một ngày có thật.");
            }
        });
    }

    /** Whether a box is ticked; an absent one is not. */
    public boolean checked(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /** A choice that must be there, as the constant of that name. */
    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        String text = text(field);
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField(field, "phải chọn trong danh sách.");
        }
    }

    private static Refusal missing(String field) {
        return Refusal.ofField(field, "không được để trống.");
    }
}
