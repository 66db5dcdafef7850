package vn.sauro.organisation.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook as a test changes it, by what people see: name of the sheet, number of the row, heading of the column. */
public final class Grid {

    /** A cell that calculates. */
    record Formula(String expression) {}

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

    /** The cells of a workbook. */
    public static Grid of(byte[] file) {
        Grid grid = new Grid();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<List<Object>> rows = new ArrayList<>();
                for (Row row : sheet.read()) {
                    while (rows.size() < row.getRowNum()) {
                        rows.add(new ArrayList<>());
                    }
                    for (Cell cell : row) {
                        put(rows.get(row.getRowNum() - 1), cell == null ? null : cell.getColumnIndex(), cell);
                    }
                }
                grid.sheets.put(sheet.getName(), rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return grid;
    }

    private static void put(List<Object> cells, Integer index, Cell cell) {
        if (cell != null && cell.getType() != CellType.EMPTY) {
            put(cells, index, cell.getType() == CellType.NUMBER ? (Object) cell.asNumber() : cell.getText());
        }
    }

    private static void put(List<Object> cells, int index, Object value) {
        while (cells.size() <= index) {
            cells.add(null);
        }
        cells.set(index, value);
    }

    /** Number of the first row with this value in this column. */
    public int row(String sheet, String column, Object value) {
        int index = index(sheet, column);
        List<List<Object>> rows = sheets.get(sheet);
        for (int row = 1; row < rows.size(); row++) {
            if (index < rows.get(row).size() && Objects.equals(rows.get(row).get(index), value)) {
                return row + 1;
            }
        }
        throw new AssertionError("No " + value + " in " + column + " of " + sheet);
    }

    /** What stands there. */
    public Object get(String sheet, int row, String column) {
        List<Object> cells = sheets.get(sheet).get(row - 1);
        int index = index(sheet, column);
        return index < cells.size() ? cells.get(index) : null;
    }

    /** Writes one cell, null empties it. */
    public Grid set(String sheet, int row, String column, Object value) {
        while (sheets.get(sheet).size() < row) {
            sheets.get(sheet).add(new ArrayList<>());
        }
        put(sheets.get(sheet).get(row - 1), index(sheet, column), value);
        return this;
    }

    /** Adds a row with these cells from left to right; its number is the last then. */
    public Grid add(String sheet, Object... cells) {
        sheets.get(sheet).add(new ArrayList<>(Arrays.asList(cells)));
        return this;
    }

    /** Number of the last row. */
    public int last(String sheet) {
        return sheets.get(sheet).size();
    }

    /** Takes one row out; those below move up. */
    public Grid remove(String sheet, int row) {
        sheets.get(sheet).remove(row - 1);
        return this;
    }

    /** Takes a whole sheet out. */
    public Grid drop(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    /** Writes the heading of a column. */
    public Grid head(String sheet, String column, String heading) {
        sheets.get(sheet).get(0).set(index(sheet, column), heading);
        return this;
    }

    private int index(String sheet, String column) {
        List<Object> headings = sheets.get(sheet).get(0);
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i) != null && headings.get(i).toString().replace(" *", "").equals(column)) {
                return i;
            }
        }
        throw new AssertionError("No column " + column + " in " + sheet);
    }

    /** As a file. */
    public byte[] file() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        write(sheet, row, column, rows.get(row).get(column));
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Formula formula) {
            sheet.formula(row, column, formula.expression());
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
