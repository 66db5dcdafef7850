package vn.sauro.organisation;

import java.time.LocalDate;

/**
 * A person on leave and who stands in (ủy quyền xử lý công việc).
 *
 * @param code  principal and first day; also the business key of its instance
 * @param from  first day
 * @param until last day
 */
public record Delegation(String code, String principal, String deputy, LocalDate from, LocalDate until, String reason) {}
