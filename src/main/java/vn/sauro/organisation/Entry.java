package vn.sauro.organisation;

import java.util.Optional;

/**
 * Who entered what a unit owes: one of its own members, or VPĐU on its behalf (nhập hộ) from a paper the unit signed.
 *
 * @param by    account of whoever entered it
 * @param paper what VPĐU had in hand, such as "Biên bản số 05 ngày 30/5/2026, ảnh chụp gửi qua Zalo"; empty for an entry of the unit's own
 */
public record Entry(String by, Optional<String> paper) {

    /** Whether VPĐU entered it for the unit. */
    public boolean onBehalf() {
        return paper.isPresent();
    }
}
