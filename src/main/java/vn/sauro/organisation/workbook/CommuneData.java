package vn.sauro.organisation.workbook;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.sauro.organisation.CommuneImport;
import vn.sauro.organisation.CommuneReport;
import vn.sauro.organisation.FirstPasswords;
import vn.sauro.organisation.Person;
import vn.sauro.organisation.Problem;

/** The commune's own data as a workbook, in and out. */
@Service
public class CommuneData {

    /** Content type of a workbook. */
    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CommuneImport communes;

    CommuneData(CommuneImport communes) {
        this.communes = communes;
    }

    /** The workbook to begin with. */
    public byte[] template() {
        return CommuneWorkbook.template();
    }

    /** All that stands in the tables; stated again it changes nothing. */
    public byte[] export() {
        return CommuneWorkbook.of(communes.present());
    }

    /** A workbook of first passwords, to be handed out. */
    public byte[] passwords(Map<Person, String> passwords) {
        return CommuneWorkbook.ofPasswords(passwords);
    }

    /** What the workbook would change, and everything that does not fit. */
    public CommuneReport check(byte[] file) {
        WorkbookReader.Reading reading = WorkbookReader.read(file);
        return reading.commune() == null ? unreadable(reading) : with(reading, communes.check(reading.commune(), reading.places()));
    }

    /**
     * Takes the workbook when everything fits, else nothing.
     *
     * @param revision of the data it was checked against; null when that does not matter
     * @throws vn.sauro.rule.Refusal when the data are others by now
     */
    public CommuneReport take(byte[] file, FirstPasswords passwords, Integer revision) {
        WorkbookReader.Reading reading = WorkbookReader.read(file);
        if (!reading.problems().isEmpty()) {
            return reading.commune() == null ? unreadable(reading) : with(reading, communes.check(reading.commune(), reading.places()));
        }
        return with(reading, communes.take(reading.commune(), reading.places(), passwords, revision));
    }

    private static CommuneReport unreadable(WorkbookReader.Reading reading) {
        return new CommuneReport(reading.problems(), reading.notes(), Map.of(), List.of(), List.of(), 0, 0);
    }

    private static CommuneReport with(WorkbookReader.Reading reading, CommuneReport report) {
        List<Problem> problems = Stream.concat(reading.problems().stream(), report.problems().stream()).sorted(Problem.IN_ORDER).toList();
        List<Problem> notes = Stream.concat(reading.notes().stream(), report.notes().stream()).toList();
        return new CommuneReport(problems, notes, problems.isEmpty() ? report.changes() : Map.of(), report.newAccounts(), report.lostAccounts(),
                report.tasksBack(), report.revision());
    }
}
