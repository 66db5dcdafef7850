package vn.sauro.organisation;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;

/**
 * Somebody with an account, or who had one.
 *
 * @param id     the account's name
 * @param name   full name, family name first
 * @param leftOn first day out of office (nghỉ từ ngày); null while in office
 */
public record Person(@Id String id, String name, LocalDate leftOn) {

    /** Whether in office. */
    public boolean current() {
        return leftOn == null;
    }
}
