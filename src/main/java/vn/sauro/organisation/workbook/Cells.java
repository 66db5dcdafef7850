package vn.sauro.organisation.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import vn.sauro.organisation.Column;
import vn.sauro.organisation.Hamlet;
import vn.sauro.organisation.Problem;
import vn.sauro.organisation.VietnameseText;
import vn.sauro.rule.Decimals;

/** One row of a sheet. What cannot be read is reported once with its place, and the row is no longer {@link #sound()}. */
final class Cells {

    private static final int LARGEST_NUMBER = 1_000_000;
    private static final BigDecimal LARGEST_AREA = new BigDecimal("1000000");
    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}([.,]\\d{1,15})?");
    /** "1.106" may be a thousand or a little more than one. */
    private static final Pattern UNCLEAR = Pattern.compile("-?\\d{1,3}([.,]\\d{3})+");
    private static final List<DateTimeFormatter> DAYS = List.of(day("d/M/uuuu"), day("d-M-uuuu"), day("d.M.uuuu"), day("uuuu-M-d"));
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    /** Decimals beyond these come from the way a spreadsheet keeps numbers. */
    private static final int TRUE_DECIMALS = 9;

    private final Row row;
    private final Map<Column, Integer> columns;
    private final Consumer<Problem> problems;
    private boolean sound = true;

    /** @param columns where each column stands */
    Cells(Row row, Map<Column, Integer> columns, Consumer<Problem> problems) {
        this.row = row;
        this.columns = columns;
        this.problems = problems;
    }

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /** As the spreadsheet numbers it. */
    int number() {
        return row.getRowNum();
    }

    /** Whether everything asked for so far could be read. */
    boolean sound() {
        return sound;
    }

    boolean blank() {
        return columns.keySet().stream().allMatch(this::blank);
    }

    private boolean blank(Column column) {
        return cell(column).map(Cells::isBlank).orElse(true);
    }

    private static boolean isBlank(Cell cell) {
        return cell.getType() == CellType.EMPTY || cell.getType() == CellType.STRING && VietnameseText.clean(cell.getText()).isEmpty();
    }

    private Optional<Cell> cell(Column column) {
        return Optional.ofNullable(columns.get(column)).flatMap(row::getOptionalCell);
    }

    /** Null when there is none or it cannot be read. */
    String text(Column column) {
        if (absent(column)) {
            return null;
        }
        Cell cell = cell(column).orElseThrow();
        return switch (cell.getType()) {
            case NUMBER -> trueValue(cell.asNumber()).toPlainString();
            case BOOLEAN -> cell.asBoolean() ? Words.YES : Words.NO;
            // Some programs mark plain text as the result of a formula.
            case FORMULA -> cell.getFormula() == null ? VietnameseText.clean(cell.getText())
                    : refuse(column, "là công thức; hãy thay bằng giá trị (Dán đặc biệt, Giá trị).");
            case ERROR -> refuse(column, "là một ô lỗi (" + cell.getRawValue() + ").");
            default -> VietnameseText.clean(cell.getText());
        };
    }

    private boolean absent(Column column) {
        if (!blank(column)) {
            return false;
        }
        if (column.required()) {
            refuse(column, "không được để trống.");
        }
        return true;
    }

    /** A number from 1 on; 0 when it cannot be read. */
    int count(Column column) {
        String text = text(column);
        if (text == null) {
            return 0;
        }
        if (UNCLEAR.matcher(text).matches() && cell(column).orElseThrow().getType() == CellType.STRING) {
            refuse(column, "“" + text + "” phải ghi liền, không có dấu phân cách hàng nghìn.");
            return 0;
        }
        if (!DIGITS.matcher(text).matches()) {
            refuse(column, "phải là số nguyên, đang là “" + text + "”.");
            return 0;
        }
        long number = Long.parseLong(text);
        if (number < 1 || number > LARGEST_NUMBER) {
            refuse(column, "phải từ 1 đến " + LARGEST_NUMBER + ", đang là " + number + ".");
            return 0;
        }
        return (int) number;
    }

    /** An area above 0; null when it cannot be read. */
    BigDecimal area(Column column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (UNCLEAR.matcher(text).matches() && cell(column).orElseThrow().getType() == CellType.STRING) {
            return refuse(column, "“" + text + "” không rõ là phần nghìn hay hàng nghìn; ghi liền, nhiều nhất hai chữ số thập phân.");
        }
        if (!DECIMAL.matcher(text).matches()) {
            return refuse(column, "phải là một số, đang là “" + text + "”.");
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        if (number.signum() <= 0 || number.compareTo(LARGEST_AREA) > 0) {
            return refuse(column, "phải lớn hơn 0 và không quá " + Decimals.text(LARGEST_AREA) + ", đang là " + text + ".");
        }
        if (number.scale() > Hamlet.AREA_DECIMALS) {
            return refuse(column, "phải có nhiều nhất hai chữ số thập phân, đang là " + text + ".");
        }
        return number;
    }

    private static BigDecimal trueValue(BigDecimal number) {
        BigDecimal rounded = number.scale() > TRUE_DECIMALS ? number.setScale(TRUE_DECIMALS, RoundingMode.HALF_UP) : number;
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }

    /** Null when there is none or it cannot be read. */
    LocalDate day(Column column) {
        if (absent(column)) {
            return null;
        }
        Cell cell = cell(column).orElseThrow();
        LocalDate day = cell.getType() == CellType.NUMBER ? serialDay(cell) : typedDay(text(column));
        if (sound && (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            return refuse(column, "phải là một ngày có thật, ví dụ 31/12/2026, đang là “" + text(column) + "”.");
        }
        return day;
    }

    private static LocalDate serialDay(Cell cell) {
        try {
            return cell.asDate().toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate typedDay(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(String.valueOf(text), format);
            } catch (DateTimeParseException e) {
                // Not written this way; perhaps another.
            }
        }
        return null;
    }

    /** An empty cell says no. */
    boolean yes(Column column) {
        String text = text(column);
        if (text == null) {
            return false;
        }
        return Words.yes(text).orElseGet(() -> {
            refuse(column, "phải ghi “" + Words.YES + "” hoặc “" + Words.NO + "”, đang là “" + text + "”.");
            return false;
        });
    }

    /** @return null, for whoever has to return something */
    <T> T refuse(Column column, String sentence) {
        sound = false;
        problems.accept(new Problem(column.sheet(), number(), column, sentence));
        return null;
    }
}
