package vn.sauro.organisation.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.sauro.organisation.Cluster;
import vn.sauro.organisation.Column;
import vn.sauro.organisation.Commune;
import vn.sauro.organisation.Hamlet;
import vn.sauro.organisation.Household;
import vn.sauro.organisation.Person;
import vn.sauro.organisation.Places;
import vn.sauro.organisation.Problem;
import vn.sauro.organisation.Seat;
import vn.sauro.organisation.Sheet;
import vn.sauro.organisation.Unit;
import vn.sauro.organisation.UnitKind;
import vn.sauro.organisation.VietnameseText;

/** Reads the commune's workbook cell by cell. Sheets and columns are found by their headings, in any order. */
final class WorkbookReader {

    /** Largest workbook in bytes. A commune's, with the names of five thousand households, has about a tenth. */
    static final int LARGEST_FILE = 4 * 1024 * 1024;
    private static final long LARGEST_CONTENT = 64L * 1024 * 1024;
    private static final int MOST_ROWS = 20_000;

    /**
     * What a workbook says.
     *
     * @param commune  without the rows that cannot be read; null when it is no workbook of this kind at all
     * @param problems what cannot be read
     * @param notes    what was passed over
     */
    record Reading(Commune commune, Places places, List<Problem> problems, List<Problem> notes) {}

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private final Places places = Places.none();
    private final Map<Sheet, List<Cells>> rows = new EnumMap<>(Sheet.class);

    private WorkbookReader() {}

    static Reading read(byte[] file) {
        return new WorkbookReader().reading(file);
    }

    private Reading reading(byte[] file) {
        String fault = fault(file);
        if (fault != null) {
            return unreadable(fault);
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(false, true))) {
            for (Sheet sheet : Sheet.values()) {
                find(workbook, sheet);
            }
        } catch (IOException | RuntimeException e) {
            // Whatever is broken inside a file from outside; the reader has no exception of its own for all of it.
            return unreadable("Không đọc được tệp; hãy mở bằng Excel và lưu lại thành .xlsx.");
        }
        if (!problems.isEmpty()) {
            return new Reading(null, places, problems, notes);
        }
        Commune commune = new Commune(units(), hamlets(), clusters(), households(), people(), seats());
        return new Reading(commune, places, problems, notes);
    }

    private Reading unreadable(String fault) {
        return new Reading(null, places, List.of(new Problem(null, null, null, fault)), List.of());
    }

    private static String fault(byte[] file) {
        if (file.length > LARGEST_FILE) {
            return "Tệp lớn quá " + LARGEST_FILE / 1024 / 1024 + " MB.";
        }
        if (ReadableWorkbook.isOLE2Header(file)) {
            return "Tệp là bảng tính đời cũ (.xls) hoặc có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu và lưu lại thành .xlsx.";
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(file)) {
            return "Tệp không phải là bảng tính Excel (.xlsx).";
        }
        return unpacksWell(file) ? null : "Tệp hỏng hoặc chứa quá nhiều dữ liệu.";
    }

    /** A small file can unpack to a very large one. */
    private static boolean unpacksWell(byte[] file) {
        byte[] buffer = new byte[8192];
        long content = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream unpacked = zip.getInputStream(entry)) {
                    for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                        content += read;
                        if (content > LARGEST_CONTENT) {
                            return false;
                        }
                    }
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private void find(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        rows.put(sheet, new ArrayList<>());
        Optional<org.dhatim.fastexcel.reader.Sheet> found = workbook.getSheets()
                .filter(candidate -> VietnameseText.fold(candidate.getName()).equals(VietnameseText.fold(sheet.title()))).findFirst();
        if (found.isEmpty()) {
            if (!sheet.optional()) {
                problems.add(new Problem(sheet, null, null, "không có trang này trong tệp."));
            }
            return;
        }
        try (Stream<Row> stream = found.get().openStream()) {
            Iterator<Row> all = stream.iterator();
            Map<Column, Integer> columns = null;
            while (all.hasNext()) {
                Row row = all.next();
                if (columns == null) {
                    columns = row.stream().allMatch(cell -> heading(cell).isEmpty()) ? null : columns(sheet, row);
                    continue;
                }
                Cells cells = new Cells(row, columns, problems::add);
                if (!cells.blank()) {
                    rows.get(sheet).add(cells);
                }
                if (rows.get(sheet).size() > MOST_ROWS) {
                    problems.add(new Problem(sheet, null, null, "có quá " + MOST_ROWS + " dòng."));
                    return;
                }
            }
            if (columns == null) {
                problems.add(new Problem(sheet, null, null, "không có dòng tiêu đề."));
            }
        }
    }

    private Map<Column, Integer> columns(Sheet sheet, Row headings) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        headings.stream().filter(cell -> !heading(cell).isEmpty()).forEach(cell -> {
            Optional<Column> known = sheet.columns().filter(column -> VietnameseText.fold(column.title()).equals(heading(cell))).findFirst();
            if (known.isEmpty()) {
                notes.add(new Problem(sheet, headings.getRowNum(), null, "cột “" + VietnameseText.clean(cell.getText()) + "” không thuộc mẫu nên không được đọc."));
            } else if (columns.putIfAbsent(known.get(), cell.getColumnIndex()) != null) {
                problems.add(new Problem(sheet, headings.getRowNum(), known.get(), "có hai cột mang tiêu đề này."));
            }
        });
        sheet.columns().filter(column -> column.required() && !columns.containsKey(column))
                .forEach(column -> problems.add(new Problem(sheet, headings.getRowNum(), column, "không có cột này.")));
        return columns;
    }

    private static String heading(Cell cell) {
        return cell == null || cell.getType() != CellType.STRING ? "" : VietnameseText.fold(cell.getText().replace("*", ""));
    }

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (Cells row : rows.get(Sheet.UNITS)) {
            String code = row.text(Column.UNIT_CODE);
            boolean first = first(row, Column.UNIT_CODE, code);
            String name = row.text(Column.UNIT_NAME);
            UnitKind kind = kind(row);
            boolean reporting = row.yes(Column.UNIT_REPORTING);
            LocalDate ended = row.day(Column.UNIT_ENDED);
            if (first && stands(row, Sheet.UNITS, code)) {
                units.add(new Unit(code, name, kind, reporting, ended));
            }
        }
        return units;
    }

    private static UnitKind kind(Cells row) {
        String text = row.text(Column.UNIT_KIND);
        return text == null ? null : Words.kind(text).orElseGet(() -> row.refuse(Column.UNIT_KIND, "phải là một trong " + Words.kinds() + ", đang là “" + text + "”."));
    }

    private List<Hamlet> hamlets() {
        List<Hamlet> hamlets = new ArrayList<>();
        for (Cells row : rows.get(Sheet.HAMLETS)) {
            String code = row.text(Column.HAMLET_CODE);
            boolean first = first(row, Column.HAMLET_CODE, code);
            String name = row.text(Column.HAMLET_NAME);
            String cell = row.text(Column.HAMLET_CELL);
            int households = row.count(Column.HAMLET_HOUSEHOLDS);
            int population = row.count(Column.HAMLET_POPULATION);
            BigDecimal area = row.area(Column.HAMLET_AREA);
            boolean illustrative = row.yes(Column.HAMLET_ILLUSTRATIVE);
            LocalDate ended = row.day(Column.HAMLET_ENDED);
            if (first && stands(row, Sheet.HAMLETS, code)) {
                hamlets.add(new Hamlet(code, name, cell, households, population, area, illustrative, ended));
            }
        }
        return hamlets;
    }

    private Map<String, List<Cluster>> clusters() {
        Map<String, List<Cluster>> clusters = new TreeMap<>();
        for (Cells row : rows.get(Sheet.CLUSTERS)) {
            String hamlet = row.text(Column.CLUSTER_HAMLET);
            String code = row.text(Column.CLUSTER_CODE);
            String key = key(hamlet, code);
            boolean first = first(row, Column.CLUSTER_CODE, key, code);
            String name = row.text(Column.CLUSTER_NAME);
            int households = row.count(Column.CLUSTER_HOUSEHOLDS);
            if (first && stands(row, Sheet.CLUSTERS, key)) {
                clusters.computeIfAbsent(hamlet, ignored -> new ArrayList<>()).add(new Cluster(code, name, households));
            }
        }
        return clusters;
    }

    private List<Household> households() {
        List<Household> households = new ArrayList<>();
        for (Cells row : rows.get(Sheet.HOUSEHOLDS)) {
            String hamlet = row.text(Column.HOUSEHOLD_HAMLET);
            int number = row.count(Column.HOUSEHOLD_NUMBER);
            String key = key(hamlet, String.valueOf(number));
            boolean first = number == 0 || first(row, Column.HOUSEHOLD_NUMBER, key, String.valueOf(number));
            String head = row.text(Column.HOUSEHOLD_HEAD);
            String cluster = row.text(Column.HOUSEHOLD_CLUSTER);
            if (first && stands(row, Sheet.HOUSEHOLDS, key)) {
                households.add(new Household(hamlet, number, head, cluster));
            }
        }
        return households;
    }

    private List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (Cells row : rows.get(Sheet.PEOPLE)) {
            String account = row.text(Column.PERSON_ACCOUNT);
            boolean first = first(row, Column.PERSON_ACCOUNT, account);
            String name = row.text(Column.PERSON_NAME);
            LocalDate left = row.day(Column.PERSON_LEFT);
            String email = row.text(Column.PERSON_EMAIL);
            String telephone = row.text(Column.PERSON_TELEPHONE);
            if (first && stands(row, Sheet.PEOPLE, account)) {
                people.add(new Person(account, name, left, email, telephone));
            }
        }
        return people;
    }

    private List<Seat> seats() {
        List<Seat> seats = new ArrayList<>();
        for (Cells row : rows.get(Sheet.SEATS)) {
            String person = row.text(Column.SEAT_PERSON);
            String unit = row.text(Column.SEAT_UNIT);
            String key = key(person, unit);
            boolean first = first(row, Column.SEAT_UNIT, key, String.valueOf(unit));
            boolean head = row.yes(Column.SEAT_HEAD);
            if (first && stands(row, Sheet.SEATS, key)) {
                seats.add(new Seat(person, unit, head));
            }
        }
        return seats;
    }

    /** As {@link Commune} keys rows of two parts. */
    private static String key(String first, String second) {
        return first == null || second == null ? null : first + " " + second;
    }

    private boolean first(Cells row, Column column, String key) {
        return first(row, column, key, key);
    }

    /** Whether no earlier row has the key; a row without a key is the first of its kind. */
    private boolean first(Cells row, Column column, String key, String shown) {
        if (key == null || places.put(column.sheet(), key, row.number())) {
            return true;
        }
        row.refuse(column, "“" + shown + "” đã có ở dòng " + places.row(column.sheet(), key) + ".");
        return false;
    }

    /** Whether the row can be used; others are told that it is there. */
    private boolean stands(Cells row, Sheet sheet, String key) {
        if (!row.sound() && key != null) {
            places.putUnread(sheet, key);
        }
        return row.sound();
    }
}
