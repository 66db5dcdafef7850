package vn.sauro.organisation.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.sauro.organisation.Column;
import vn.sauro.organisation.Commune;
import vn.sauro.organisation.FixedUnit;
import vn.sauro.organisation.Person;
import vn.sauro.organisation.Sheet;
import vn.sauro.organisation.UnitKind;

/** Writes the commune's workbook: a sheet that explains, then the sheets people fill in, with notes at the headings and lists to choose from. */
final class CommuneWorkbook {

    private static final String GUIDE = "Hướng dẫn";
    private static final String[] GUIDE_LINES = {
        "Dữ liệu của xã: đơn vị, thôn, cụm dân cư, hộ gia đình, người và chức vụ",
        "Ghi mỗi dòng một đơn vị, thôn, người…; giữ nguyên tên trang và dòng tiêu đề. Cột có dấu * là bắt buộc. Được đổi thứ tự cột, thêm cột riêng (không được đọc).",
        "Kiểm tra tệp trước khi nhập: hệ thống chỉ ra từng chỗ sai theo trang, dòng, cột và chưa thay đổi gì. Còn một chỗ sai thì không nhập dòng nào.",
        "Tệp ghi toàn bộ dữ liệu của xã. Lần sau: tải tệp xuất từ hệ thống, sửa, rồi nhập lại. Nhập lại cùng một tệp không thay đổi gì.",
        "Không xóa dòng đơn vị, thôn, người đã nhập: ghi ngày ở cột “Ngừng từ ngày” hoặc “Nghỉ từ ngày”; hồ sơ vẫn giữ. Thôi một chức vụ thì bỏ dòng ở trang Chức vụ.",
        "Các mã đơn vị có sẵn trong mẫu là cố định, không đổi mã; tên thì sửa được."
    };
    private static final int LIST_ROWS = 2_000;
    private static final String DAY = "dd/mm/yyyy";
    private static final String AS_TEXT = "@";
    private static final String HEADING_COLOUR = "DDE7F3";
    private static final Map<Column, Integer> WIDE = Map.of(Column.UNIT_NAME, 38, Column.UNIT_KIND, 28, Column.PERSON_NAME, 30, Column.PERSON_EMAIL, 30, Column.HOUSEHOLD_HEAD, 30,
            Column.HAMLET_NAME, 28, Column.CLUSTER_NAME, 28, Column.UNIT_REPORTING, 24);
    private static final int USUAL_WIDTH = 20;

    private final Map<Sheet, Worksheet> sheets = new EnumMap<>(Sheet.class);
    private final Map<Sheet, List<Column>> columns = new EnumMap<>(Sheet.class);

    private CommuneWorkbook() {}

    /** The workbook to begin with: the units every commune has, nothing else. */
    static byte[] template() {
        return of(new Commune(Stream.of(FixedUnit.values()).map(FixedUnit::unit).toList(), List.of(), Map.of(), List.of(), List.of(), List.of()));
    }

    static byte[] of(Commune commune) {
        return new CommuneWorkbook().write(commune);
    }

    /** A list to be handed out: who logs in with what. */
    static byte[] ofPasswords(Map<Person, String> passwords) {
        return written(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Mật khẩu lần đầu");
            String[] headings = {Column.PERSON_ACCOUNT.title(), Column.PERSON_NAME.title(), "Mật khẩu lần đầu"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
                sheet.width(i, WIDE.get(Column.PERSON_NAME));
            }
            heading(sheet.range(0, 0, 0, headings.length - 1));
            int row = 1;
            for (Map.Entry<Person, String> password : passwords.entrySet()) {
                sheet.value(row, 0, password.getKey().id());
                sheet.value(row, 1, password.getKey().name());
                sheet.value(row, 2, password.getValue());
                row++;
            }
        });
    }

    private interface Filling {
        void fill(Workbook workbook) throws IOException;
    }

    private static byte[] written(Filling filling) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Sau Ro", "1.0")) {
            filling.fill(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private byte[] write(Commune commune) {
        return written(workbook -> {
            Worksheet guide = workbook.newWorksheet(GUIDE);
            guide(guide);
            for (Sheet sheet : Sheet.values()) {
                begin(workbook, sheet);
            }
            fill(commune);
            offerChoices(guide);
        });
    }

    private static void guide(Worksheet guide) {
        guide.width(0, 16);
        guide.width(1, 26);
        guide.width(2, 12);
        guide.width(3, 90);
        int row = 0;
        for (String line : GUIDE_LINES) {
            guide.value(row, 0, line);
            guide.range(row, 0, row, 3).merge();
            guide.range(row, 0, row, 3).style().wrapText(true).verticalAlignment("top").set();
            guide.rowHeight(row, row == 0 ? 18 : 32);
            row++;
        }
        guide.style(0, 0).bold().set();
        row++;
        String[] headings = {"Trang", "Cột", "Bắt buộc", "Cách ghi"};
        for (int i = 0; i < headings.length; i++) {
            guide.value(row, i, headings[i]);
        }
        heading(guide.range(row, 0, row, headings.length - 1));
        for (Column column : Column.values()) {
            row++;
            guide.value(row, 0, column.sheet().title());
            guide.value(row, 1, column.title());
            guide.value(row, 2, column.required() ? Words.YES : "");
            guide.value(row, 3, column.note());
        }
        row += 2;
        guide.value(row, 0, "Các giá trị chọn trong danh sách");
        guide.style(row, 0).bold().set();
    }

    private void begin(Workbook workbook, Sheet sheet) {
        Worksheet worksheet = workbook.newWorksheet(sheet.title());
        sheets.put(sheet, worksheet);
        columns.put(sheet, sheet.columns().toList());
        int index = 0;
        for (Column column : columns.get(sheet)) {
            worksheet.value(0, index, column.title() + (column.required() ? " *" : ""));
            worksheet.comment(0, index, column.note());
            worksheet.width(index, WIDE.getOrDefault(column, USUAL_WIDTH));
            format(worksheet, index, column);
            index++;
        }
        heading(worksheet.range(0, 0, 0, index - 1));
        worksheet.freezePane(0, 1);
    }

    /** Codes stay as they are typed, also "01"; days look like days. */
    private static void format(Worksheet worksheet, int index, Column column) {
        switch (column) {
            case UNIT_ENDED, HAMLET_ENDED, PERSON_LEFT -> worksheet.style(index).format(DAY).set();
            case HAMLET_HOUSEHOLDS, HAMLET_POPULATION, HAMLET_AREA, CLUSTER_HOUSEHOLDS, HOUSEHOLD_NUMBER -> { }
            default -> worksheet.style(index).format(AS_TEXT).set();
        }
    }

    private static void heading(Range range) {
        range.style().bold().fillColor(HEADING_COLOUR).wrapText(true).verticalAlignment("top").borderStyle(BorderStyle.THIN).set();
    }

    private void fill(Commune commune) {
        rows(Sheet.UNITS, commune.units(), unit -> Map.of(Column.UNIT_CODE, unit.code(), Column.UNIT_NAME, unit.name(), Column.UNIT_KIND, Words.of(unit.kind()),
                Column.UNIT_REPORTING, unit.reporting() ? Words.YES : Words.NO, Column.UNIT_ENDED, orEmpty(unit.endedOn())));
        rows(Sheet.HAMLETS, commune.hamlets(), hamlet -> Map.of(Column.HAMLET_CODE, hamlet.code(), Column.HAMLET_NAME, hamlet.name(), Column.HAMLET_CELL, hamlet.cellCode(),
                Column.HAMLET_HOUSEHOLDS, hamlet.households(), Column.HAMLET_POPULATION, hamlet.population(), Column.HAMLET_AREA, hamlet.areaHectares(),
                Column.HAMLET_ILLUSTRATIVE, hamlet.illustrative() ? Words.YES : "", Column.HAMLET_ENDED, orEmpty(hamlet.endedOn())));
        rows(Sheet.CLUSTERS, commune.clusters().entrySet().stream().flatMap(hamlet -> hamlet.getValue().stream().map(cluster -> Map.<Column, Object>of(
                Column.CLUSTER_HAMLET, hamlet.getKey(), Column.CLUSTER_CODE, cluster.code(), Column.CLUSTER_NAME, cluster.name(),
                Column.CLUSTER_HOUSEHOLDS, cluster.households()))).toList(), cells -> cells);
        rows(Sheet.HOUSEHOLDS, commune.households(), household -> Map.of(Column.HOUSEHOLD_HAMLET, household.hamletCode(), Column.HOUSEHOLD_NUMBER, household.number(),
                Column.HOUSEHOLD_HEAD, household.head(), Column.HOUSEHOLD_CLUSTER, orEmpty(household.clusterCode())));
        rows(Sheet.PEOPLE, commune.people(), person -> Map.of(Column.PERSON_ACCOUNT, person.id(), Column.PERSON_NAME, person.name(),
                Column.PERSON_LEFT, orEmpty(person.leftOn()), Column.PERSON_EMAIL, orEmpty(person.email()), Column.PERSON_TELEPHONE, orEmpty(person.telephone())));
        rows(Sheet.SEATS, commune.seats(), seat -> Map.of(Column.SEAT_PERSON, seat.personId(), Column.SEAT_UNIT, seat.unitCode(),
                Column.SEAT_HEAD, seat.head() ? Words.YES : ""));
    }

    private static Object orEmpty(Object value) {
        return value == null ? "" : value;
    }

    private interface Line<T> {
        Map<Column, Object> cells(T row);
    }

    private <T> void rows(Sheet sheet, List<T> rows, Line<T> line) {
        int number = 1;
        for (T row : rows) {
            Map<Column, Object> cells = line.cells(row);
            for (int index = 0; index < columns.get(sheet).size(); index++) {
                put(sheets.get(sheet), number, index, cells.get(columns.get(sheet).get(index)), columns.get(sheet).get(index));
            }
            number++;
        }
    }

    private static void put(Worksheet sheet, int row, int index, Object value, Column column) {
        if (value instanceof LocalDate day) {
            sheet.value(row, index, day);
            sheet.style(row, index).format(DAY).set();
        } else if (value instanceof Number number) {
            sheet.value(row, index, number);
        } else if (!"".equals(value)) {
            sheet.value(row, index, (String) value);
            sheet.style(row, index).format(AS_TEXT).set();
        }
    }

    /** The lists stand where people see them, because a list within the rule itself cannot hold commas. */
    private void offerChoices(Worksheet guide) {
        int top = GUIDE_LINES.length + Column.values().length + 4;
        int row = top;
        for (UnitKind kind : UnitKind.values()) {
            guide.value(row++, 0, Words.of(kind));
        }
        Range kinds = guide.range(top, 0, row - 1, 0);
        guide.value(row, 0, Words.YES);
        guide.value(row + 1, 0, Words.NO);
        Range yesOrNo = guide.range(row, 0, row + 1, 0);
        Range units = list(Column.UNIT_CODE);
        Range hamlets = list(Column.HAMLET_CODE);
        choose(Column.UNIT_KIND, kinds);
        for (Column column : List.of(Column.UNIT_REPORTING, Column.HAMLET_ILLUSTRATIVE, Column.SEAT_HEAD)) {
            choose(column, yesOrNo);
        }
        choose(Column.HAMLET_CELL, units);
        choose(Column.SEAT_UNIT, units);
        choose(Column.CLUSTER_HAMLET, hamlets);
        choose(Column.HOUSEHOLD_HAMLET, hamlets);
        choose(Column.SEAT_PERSON, list(Column.PERSON_ACCOUNT));
    }

    private Range list(Column column) {
        int index = columns.get(column.sheet()).indexOf(column);
        return sheets.get(column.sheet()).range(1, index, LIST_ROWS, index);
    }

    private void choose(Column column, Range list) {
        list(column).validateWithList(list).showErrorMessage(false).errorTitle("").error("");
    }
}
