package vn.sauro.organisation;

import java.util.stream.Stream;

/** The sheets of the commune's workbook, in their order. */
public enum Sheet {

    UNITS("Đơn vị"),
    HAMLETS("Thôn"),
    CLUSTERS("Cụm dân cư"),
    /** Names only where the commune wants them, so the sheet may be left out. */
    HOUSEHOLDS("Hộ gia đình"),
    PEOPLE("Người"),
    SEATS("Chức vụ");

    private final String title;

    Sheet(String title) {
        this.title = title;
    }

    /** Name of the sheet, as people read it. */
    public String title() {
        return title;
    }

    /** Whether a workbook without it is complete. */
    public boolean optional() {
        return this == HOUSEHOLDS;
    }

    /** Its columns from left to right. */
    public Stream<Column> columns() {
        return Stream.of(Column.values()).filter(column -> column.sheet() == this);
    }
}
