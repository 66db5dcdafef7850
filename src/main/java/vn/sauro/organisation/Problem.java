package vn.sauro.organisation;

import java.util.Comparator;

/**
 * What does not fit in a commune as it was stated.
 *
 * @param sheet    null for the workbook as a whole
 * @param row      as the spreadsheet numbers it, from 1; null for what no row states
 * @param column   null for the row as a whole
 * @param sentence in Vietnamese, continuing the place: "phải là số nguyên từ 1 trở lên."
 */
public record Problem(Sheet sheet, Integer row, Column column, String sentence) {

    /** By sheet, row, column. */
    public static final Comparator<Problem> IN_ORDER = Comparator.comparing(Problem::sheet, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Problem::row, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Problem::column, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Where it is: "Trang Thôn, dòng 5, cột Số hộ"; empty for the workbook as a whole. */
    public String place() {
        return (sheet == null ? "" : "Trang " + sheet.title()) + (row == null ? "" : ", dòng " + row) + (column == null ? "" : ", cột " + column.title());
    }

    @Override
    public String toString() {
        return sheet == null ? sentence : place() + ": " + sentence;
    }
}
