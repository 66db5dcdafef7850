package vn.sauro.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds everything that does not fit in a commune as it is stated, by itself and beside what stands in the tables. */
final class CommuneCheck {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}");
    /** Also as people group the digits; a spreadsheet that took it for a number lost the zero. */
    private static final Pattern TELEPHONE = Pattern.compile("(0|\\+[1-9])([ .-]?[0-9]){7,14}");

    /** @param group pattern of unit codes, which become groups @param account pattern of accounts */
    record Patterns(String group, String account) {}

    private final Commune stated;
    private final Commune present;
    private final Places places;
    private final LocalDate today;
    private final Patterns patterns;
    private final Accounts accounts;
    private final RunningConsultations consultations;
    private final Map<String, Unit> units;
    private final Map<String, Hamlet> hamlets;
    private final Map<String, Person> people;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    CommuneCheck(Commune stated, Commune present, Places places, LocalDate today, Patterns patterns, Accounts accounts, RunningConsultations consultations) {
        this.stated = stated;
        this.present = present;
        this.places = places;
        this.today = today;
        this.patterns = patterns;
        this.accounts = accounts;
        this.consultations = consultations;
        this.units = Commune.by(stated.units(), Unit::code);
        this.hamlets = Commune.by(stated.hamlets(), Hamlet::code);
        this.people = Commune.by(stated.people(), Person::id);
        checkUnits();
        checkHamlets();
        checkClusters();
        checkHouseholds();
        checkPeople();
        checkSeats();
        checkNothingIsLeftOut();
        checkClosedLists();
    }

    List<Problem> problems() {
        return problems.stream().sorted(Problem.IN_ORDER).toList();
    }

    List<Problem> notes() {
        return notes.stream().sorted(Problem.IN_ORDER).toList();
    }

    private void checkUnits() {
        for (FixedUnit fixed : FixedUnit.values()) {
            if (!units.containsKey(fixed.code()) && !places.isUnread(Sheet.UNITS, fixed.code())) {
                problems.add(new Problem(Sheet.UNITS, null, Column.UNIT_CODE,
                        "thiếu mã “" + fixed.code() + "” (" + fixed.unit().name() + "); các quy trình giao việc theo mã này."));
            }
        }
        for (Unit unit : stated.units()) {
            checkCode(Column.UNIT_CODE, unit.code(), unit.code());
            if (Set.of(Organisation.ON_BEHALF, "camunda-admin").contains(unit.code())) {
                problem(Column.UNIT_CODE, unit.code(), "“" + unit.code() + "” là mã dành riêng cho hệ thống, phải đặt mã khác.");
            }
            checkName(Column.UNIT_NAME, unit.code(), unit.name());
            checkEnd(Column.UNIT_ENDED, unit.code(), unit.endedOn());
            if (!unit.current()) {
                checkEnded(unit);
            }
        }
    }

    private void checkEnded(Unit unit) {
        if (FixedUnit.isFixed(unit.code())) {
            problem(Column.UNIT_ENDED, unit.code(), "không ngừng được “" + unit.code() + "”: các quy trình giao việc theo mã này.");
        }
        long waiting = accounts.waitingFor(unit.code());
        if (waiting > 0) {
            problem(Column.UNIT_ENDED, unit.code(), unit.name() + " còn " + waiting + " việc đang chờ; phải xong trước khi ngừng.");
        }
    }

    private void checkHamlets() {
        for (Hamlet hamlet : stated.hamlets()) {
            String key = hamlet.code();
            checkCode(Column.HAMLET_CODE, key, key);
            if (units.containsKey(key)) {
                problem(Column.HAMLET_CODE, key, "“" + key + "” đã là mã của một đơn vị; thôn và đơn vị không dùng chung mã.");
            }
            checkName(Column.HAMLET_NAME, key, hamlet.name());
            checkCell(hamlet);
            checkEnd(Column.HAMLET_ENDED, key, hamlet.endedOn());
            if (hamlet.population() < hamlet.households()) {
                problem(Column.HAMLET_POPULATION, key, "phải từ số hộ trở lên (" + hamlet.population() + " khẩu, " + hamlet.households() + " hộ).");
            }
        }
    }

    private void checkCell(Hamlet hamlet) {
        Unit cell = units.get(hamlet.cellCode());
        if (cell == null) {
            if (!places.isUnread(Sheet.UNITS, hamlet.cellCode())) {
                problem(Column.HAMLET_CELL, hamlet.code(), "không có đơn vị mang mã “" + hamlet.cellCode() + "” ở trang " + Sheet.UNITS.title() + ".");
            }
        } else if (cell.kind() != UnitKind.PARTY_CELL || !cell.reporting()) {
            problem(Column.HAMLET_CELL, hamlet.code(), "“" + cell.code() + "” phải là một chi bộ có báo cáo, lập kế hoạch.");
        } else if (hamlet.current() && !cell.current()) {
            problem(Column.HAMLET_CELL, hamlet.code(), "chi bộ “" + cell.code() + "” đã ngừng mà thôn còn tồn tại.");
        }
    }

    private void checkClusters() {
        stated.clusters().forEach((hamletCode, clusters) -> {
            Hamlet hamlet = hamlets.get(hamletCode);
            for (Cluster cluster : clusters) {
                String key = new Commune.HamletCluster(hamletCode, cluster).key();
                if (hamlet == null && !places.isUnread(Sheet.HAMLETS, hamletCode)) {
                    problem(Column.CLUSTER_HAMLET, key, noHamlet(hamletCode));
                }
                checkCode(Column.CLUSTER_CODE, key, cluster.code());
                if (cluster.code().equals(Cluster.WHOLE_HAMLET)) {
                    problem(Column.CLUSTER_CODE, key, "“" + Cluster.WHOLE_HAMLET + "” là mã dành riêng cho hệ thống, phải đặt mã khác.");
                }
                checkName(Column.CLUSTER_NAME, key, cluster.name());
            }
            int sum = clusters.stream().mapToInt(Cluster::households).sum();
            if (hamlet != null && sum != hamlet.households() && !places.holdsUnread(Sheet.CLUSTERS, hamletCode + " ")) {
                problem(Column.CLUSTER_HOUSEHOLDS, new Commune.HamletCluster(hamletCode, clusters.get(0)).key(),
                        "các cụm của " + hamlet.name() + " cộng lại " + sum + " hộ, khác số hộ của thôn (" + hamlet.households() + ").");
            }
        });
    }

    private static String noHamlet(String code) {
        return "không có thôn mang mã “" + code + "” ở trang " + Sheet.HAMLETS.title() + ".";
    }

    private void checkHouseholds() {
        Map<String, List<Household>> byHamlet = stated.households().stream().collect(Collectors.groupingBy(Household::hamletCode, TreeMap::new, Collectors.toList()));
        byHamlet.forEach((hamletCode, households) -> {
            Hamlet hamlet = hamlets.get(hamletCode);
            List<Cluster> clusters = stated.clusters().getOrDefault(hamletCode, List.of());
            for (Household household : households) {
                checkHousehold(household, hamlet, clusters);
            }
            if (hamlet != null && !places.holdsUnread(Sheet.HOUSEHOLDS, hamletCode + " ")) {
                checkSums(hamlet, clusters, households);
            }
        });
    }

    private void checkHousehold(Household household, Hamlet hamlet, List<Cluster> clusters) {
        String key = key(household);
        if (hamlet == null) {
            if (!places.isUnread(Sheet.HAMLETS, household.hamletCode())) {
                problem(Column.HOUSEHOLD_HAMLET, key, noHamlet(household.hamletCode()));
            }
            return;
        }
        checkName(Column.HOUSEHOLD_HEAD, key, household.head());
        if (household.clusterCode() == null) {
            if (!clusters.isEmpty()) {
                problem(Column.HOUSEHOLD_CLUSTER, key, "phải ghi cụm: " + hamlet.name() + " chia cụm.");
            }
        } else if (clusters.stream().noneMatch(cluster -> cluster.code().equals(household.clusterCode()))
                && !places.isUnread(Sheet.CLUSTERS, household.hamletCode() + " " + household.clusterCode())) {
            problem(Column.HOUSEHOLD_CLUSTER, key, hamlet.name() + " không có cụm mang mã “" + household.clusterCode() + "” ở trang " + Sheet.CLUSTERS.title() + ".");
        }
    }

    private void checkSums(Hamlet hamlet, List<Cluster> clusters, List<Household> households) {
        if (households.size() != hamlet.households()) {
            problem(Column.HOUSEHOLD_NUMBER, key(households.get(0)), hamlet.name() + " có " + households.size() + " hộ ở trang này, khác số hộ của thôn ("
                    + hamlet.households() + "); ghi đủ các hộ hoặc không ghi hộ nào.");
            return;
        }
        for (Cluster cluster : clusters) {
            List<Household> listed = households.stream().filter(household -> cluster.code().equals(household.clusterCode())).toList();
            if (listed.size() != cluster.households()) {
                problem(Column.HOUSEHOLD_CLUSTER, key(listed.isEmpty() ? households.get(0) : listed.get(0)), cluster.name() + ", " + hamlet.name() + " có "
                        + listed.size() + " hộ ở trang này, khác số hộ của cụm (" + cluster.households() + ").");
            }
        }
    }

    private void checkPeople() {
        for (Person person : stated.people()) {
            if (!person.id().matches(patterns.account()) || person.id().length() > LONGEST_CODE) {
                problem(Column.PERSON_ACCOUNT, person.id(), "“" + person.id() + "” phải gồm chữ thường không dấu, chữ số, dấu chấm, gạch nối, nhiều nhất "
                        + LONGEST_CODE + " ký tự.");
            }
            checkName(Column.PERSON_NAME, person.id(), person.name());
            checkEnd(Column.PERSON_LEFT, person.id(), person.leftOn());
            checkContacts(person);
        }
        Set<String> administrators = new HashSet<>(accounts.administrators());
        Set<String> leaving = stated.people().stream().filter(person -> !person.current()).map(Person::id).collect(Collectors.toSet());
        if (!administrators.isEmpty() && leaving.containsAll(administrators)) {
            administrators.forEach(last -> problem(Column.PERSON_LEFT, last, "là quản trị viên cuối cùng của hệ thống; giao quản trị cho người khác trước."));
        }
        Set<String> known = Commune.by(present.people(), Person::id).keySet();
        Set<String> existing = accounts.all();
        stated.people().stream().filter(person -> person.current() && existing.contains(person.id()) && !known.contains(person.id())).forEach(person ->
                note(Column.PERSON_ACCOUNT, person.id(), "tài khoản “" + person.id() + "” đã có trong hệ thống; giữ nguyên mật khẩu và giao cho " + person.name() + "."));
    }

    private void checkContacts(Person person) {
        if (person.email() != null && (person.email().length() > LONGEST_EMAIL || !EMAIL.matcher(person.email()).matches())) {
            problem(Column.PERSON_EMAIL, person.id(), "phải là một địa chỉ thư điện tử, ví dụ an.nv@xa.example.vn, đang là “" + person.email() + "”.");
        }
        if (person.telephone() != null && !TELEPHONE.matcher(person.telephone()).matches()) {
            problem(Column.PERSON_TELEPHONE, person.id(), "phải là một số điện thoại bắt đầu bằng 0 hoặc +, ví dụ 0912 345 678, đang là “" + person.telephone() + "”.");
        }
    }

    private void checkSeats() {
        for (Seat seat : stated.seats()) {
            String key = key(seat);
            if (!people.containsKey(seat.personId()) && !places.isUnread(Sheet.PEOPLE, seat.personId())) {
                problem(Column.SEAT_PERSON, key, "không có tài khoản “" + seat.personId() + "” ở trang " + Sheet.PEOPLE.title() + ".");
            }
            Unit unit = units.get(seat.unitCode());
            if (unit == null && !places.isUnread(Sheet.UNITS, seat.unitCode())) {
                problem(Column.SEAT_UNIT, key, "không có đơn vị mang mã “" + seat.unitCode() + "” ở trang " + Sheet.UNITS.title() + ".");
            }
        }
        List<Seat> seats = stated.withoutSeatsAndContactsOfThoseWhoLeft().seats();
        for (Unit unit : stated.units()) {
            List<Seat> held = seats.stream().filter(seat -> seat.unitCode().equals(unit.code())).toList();
            if (unit.current()) {
                checkHeads(unit, held);
            } else {
                held.forEach(seat -> problem(Column.SEAT_UNIT, key(seat), unit.name() + " đã ngừng; bỏ chức vụ này."));
            }
        }
    }

    private void checkHeads(Unit unit, List<Seat> held) {
        List<Seat> heads = held.stream().filter(Seat::head).toList();
        heads.stream().skip(1).forEach(second -> problem(Column.SEAT_HEAD, key(second), unit.name() + " đã có người đứng đầu"
                + (people.containsKey(heads.get(0).personId()) ? " là " + people.get(heads.get(0).personId()).name() : "") + "; mỗi đơn vị chỉ có một."));
        boolean someUnread = places.holdsUnread(Sheet.SEATS, "");
        if (held.isEmpty() && !someUnread) {
            note(Column.UNIT_CODE, unit.code(), unit.name() + " chưa có thành viên; phải có mới mở được đợt sắp xếp.");
        } else if (heads.isEmpty() && unit.reporting() && !someUnread) {
            note(Column.UNIT_CODE, unit.code(), unit.name() + " chưa có người đứng đầu; phải có mới mở được đợt sắp xếp.");
        }
    }

    /** Records name units, hamlets and people by their codes, so these stay for ever. */
    private void checkNothingIsLeftOut() {
        leftOut(Column.UNIT_CODE, present.units(), Unit::code, Unit::name, units::containsKey, Column.UNIT_ENDED);
        leftOut(Column.HAMLET_CODE, present.hamlets(), Hamlet::code, Hamlet::name, hamlets::containsKey, Column.HAMLET_ENDED);
        leftOut(Column.PERSON_ACCOUNT, present.people(), Person::id, Person::name, people::containsKey, Column.PERSON_LEFT);
    }

    private <T> void leftOut(Column column, List<T> rows, Function<T, String> key, Function<T, String> name, Predicate<String> isStated, Column end) {
        rows.stream().filter(row -> !isStated.test(key.apply(row)) && !places.isUnread(column.sheet(), key.apply(row)) && !isMissingFixed(column, key.apply(row)))
                .forEach(row -> problems.add(new Problem(column.sheet(), null, column, "thiếu dòng “" + key.apply(row) + "” (" + name.apply(row)
                        + "), hệ thống đang có; không xóa dòng mà ghi ngày ở cột " + end.title() + ".")));
    }

    private static boolean isMissingFixed(Column column, String key) {
        return column == Column.UNIT_CODE && FixedUnit.isFixed(key);
    }

    /** A list people are asked on stays closed until the outcome is known. */
    private void checkClosedLists() {
        Map<String, Hamlet> before = Commune.by(present.hamlets(), Hamlet::code);
        for (Hamlet hamlet : stated.hamlets()) {
            Hamlet old = before.get(hamlet.code());
            if (old == null || sameList(old, hamlet)) {
                continue;
            }
            consultations.in(hamlet.code()).ifPresent(round -> problem(hamlet.current() ? Column.HAMLET_HOUSEHOLDS : Column.HAMLET_ENDED, hamlet.code(), hamlet.name()
                    + " đang lấy ý kiến (" + round + ") trên danh sách đã chốt " + old.households() + " hộ; số hộ, các cụm, tên chủ hộ giữ nguyên đến khi có kết quả."));
        }
    }

    private boolean sameList(Hamlet old, Hamlet hamlet) {
        return old.households() == hamlet.households() && old.current() == hamlet.current()
                && new HashSet<>(present.clusters().getOrDefault(old.code(), List.of())).equals(new HashSet<>(stated.clusters().getOrDefault(hamlet.code(), List.of())))
                && names(present, old.code()).equals(names(stated, hamlet.code()));
    }

    private static Set<Household> names(Commune commune, String hamlet) {
        return commune.households().stream().filter(household -> household.hamletCode().equals(hamlet)).collect(Collectors.toSet());
    }

    private void checkCode(Column column, String key, String code) {
        if (!code.matches(patterns.group()) || code.length() > LONGEST_CODE) {
            problem(column, key, "“" + code + "” phải gồm chữ thường không dấu, chữ số, gạch nối, nhiều nhất " + LONGEST_CODE + " ký tự.");
        }
    }

    private void checkName(Column column, String key, String name) {
        if (name.length() > LONGEST_NAME) {
            problem(column, key, "dài quá " + LONGEST_NAME + " ký tự.");
        } else if (!Character.isLetter(name.codePointAt(0))) {
            problem(column, key, "“" + name + "” phải bắt đầu bằng một chữ cái.");
        }
    }

    private void checkEnd(Column column, String key, LocalDate day) {
        if (day != null && day.isAfter(today)) {
            problem(column, key, "phải là hôm nay hoặc một ngày đã qua: việc này có hiệu lực ngay khi nhập tệp.");
        }
    }

    private void problem(Column column, String key, String sentence) {
        problems.add(new Problem(column.sheet(), places.row(column.sheet(), key), column, sentence));
    }

    private void note(Column column, String key, String sentence) {
        notes.add(new Problem(column.sheet(), places.row(column.sheet(), key), column, sentence));
    }

    static String key(Household household) {
        return Objects.requireNonNull(household.hamletCode()) + " " + household.number();
    }

    static String key(Seat seat) {
        return seat.personId() + " " + seat.unitCode();
    }
}
