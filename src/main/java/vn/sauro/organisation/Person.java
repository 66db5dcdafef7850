package vn.sauro.organisation;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;

/**
 * Somebody with an account, or who had one.
 *
 * @param id        the account's name
 * @param name      full name, family name first
 * @param leftOn    first day out of office (nghỉ từ ngày); null while in office
 * @param email     where messages go; null when there is none, and of those who left
 * @param telephone as people write it; null when there is none, and of those who left
 */
public record Person(@Id String id, String name, LocalDate leftOn, String email, String telephone) {

    /** Whether in office. */
    public boolean current() {
        return leftOn == null;
    }

    /** Whoever is out of office is no longer written to or called. */
    Person withoutContactsOnceLeft() {
        return current() ? this : new Person(id, name, leftOn, null, null);
    }
}
