package vn.sauro.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.Days;
import vn.sauro.rule.Refusal;

/** Who stands in for whom, on which days. A person names a deputy for all seats they have; a deputy cannot pass it on. */
@Service
public class Delegations {

    private static final RowMapper<Delegation> DELEGATION = (row, number) -> new Delegation(row.getString("code"), row.getString("principal_id"),
            row.getString("deputy_id"), row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class), row.getString("reason"));

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Clock clock;

    Delegations(JdbcClient jdbc, Organisation organisation, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * The person names who stands in from the first to the last day.
     *
     * @return its code
     * @throws Refusal when the days or the deputy cannot stand
     */
    @Transactional
    public String name(String principal, String deputy, LocalDate from, LocalDate until, String reason) {
        LocalDate today = LocalDate.now(clock);
        Refusal.unless(!deputy.equals(principal), "deputy", "phải là người khác.");
        Refusal.unless(organisation.people().stream().anyMatch(person -> person.id().equals(deputy)), "deputy", "phải chọn trong danh sách.");
        Refusal.unless(!from.isBefore(today), "fromDay", "là ngày " + Days.text(from) + ", không được trước hôm nay (" + Days.text(today) + ").");
        Refusal.unless(!until.isBefore(from), "untilDay", "là ngày " + Days.text(until) + ", không được trước ngày bắt đầu (" + Days.text(from) + ").");
        jdbc.sql("select id from person where id = ? for update").param(principal).query(String.class).single();
        jdbc.sql("select * from delegation where principal_id = ? and from_day <= ? and until_day >= ? order by from_day").params(principal, until, from).query(DELEGATION)
                .list().stream().findFirst().ifPresent(other -> {
                    throw Refusal.ofField("fromDay", "trùng với lần ủy quyền từ ngày " + Days.text(other.from()) + " đến ngày " + Days.text(other.until()) + ".");
                });
        String code = "uy-quyen:" + principal + ":" + from;
        jdbc.sql("insert into delegation (code, principal_id, deputy_id, from_day, until_day, reason, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(code, principal, deputy, from, until, reason, principal, clock.instant().atOffset(ZoneOffset.UTC)).update();
        return code;
    }

    /** The delegation of this code. */
    public Delegation get(String code) {
        return jdbc.sql("select * from delegation where code = ?").param(code).query(DELEGATION).single();
    }

    /** All that were ever named, by code. */
    public List<Delegation> all() {
        return jdbc.sql("select * from delegation order by code").query(DELEGATION).list();
    }

    /** First instant of its first day. */
    public Instant begins(String code) {
        return get(code).from().atStartOfDay(CommuneClock.ZONE).toInstant();
    }

    /** First instant after its last day. */
    public Instant ends(String code) {
        return get(code).until().plusDays(1).atStartOfDay(CommuneClock.ZONE).toInstant();
    }

    /** The groups a deputy is in today beyond their own seats. Holds the deputy's row until the end of the transaction, so that two who look at once look in turn. */
    @Transactional
    public List<String> lent(String deputy) {
        jdbc.sql("select id from person where id = ? for update").param(deputy).query(String.class).single();
        List<String> units = new ArrayList<>(jdbc.sql("""
                select distinct s.unit_code from delegation d join seat s on s.person_id = d.principal_id
                join person p on p.id = d.deputy_id
                where d.deputy_id = :deputy and :today between d.from_day and d.until_day and p.left_on is null
                    and not exists (select 1 from seat o where o.person_id = :deputy and o.unit_code = s.unit_code) order by s.unit_code
                """).param("deputy", deputy).param("today", LocalDate.now(clock)).query(String.class).list());
        if (units.contains(Organisation.OFFICE)) {
            units.add(Organisation.ON_BEHALF);
        }
        return units;
    }

    /** The groups somebody else's leave ever lent to the person, beyond their own seats. */
    @Transactional(readOnly = true)
    public List<String> everLent(String deputy) {
        List<String> units = new ArrayList<>(jdbc.sql("""
                select distinct s.unit_code from delegation d join seat s on s.person_id = d.principal_id
                where d.deputy_id = :deputy and not exists (select 1 from seat o where o.person_id = :deputy and o.unit_code = s.unit_code) order by s.unit_code
                """).param("deputy", deputy).query(String.class).list());
        if (units.contains(Organisation.OFFICE)) {
            units.add(Organisation.ON_BEHALF);
        }
        return units;
    }
}
