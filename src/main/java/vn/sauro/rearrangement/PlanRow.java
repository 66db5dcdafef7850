package vn.sauro.rearrangement;

import java.util.List;

/**
 * One assignment of a plan, complete in all six clarities.
 *
 * @param number      its row, from 1
 * @param basis       căn cứ: section of the notice or document
 * @param task        rõ việc
 * @param result      rõ kết quả
 * @param lead        rõ người: code of the one unit that leads
 * @param cooperating codes of the units that help, never the lead
 * @param responsible rõ trách nhiệm: the head who answers for it
 * @param timing      rõ thời gian
 * @param assignedBy  rõ thẩm quyền: who assigns
 * @param approvedBy  rõ thẩm quyền: who approves the result
 */
public record PlanRow(int number, String basis, String task, String result, String lead, List<String> cooperating, String responsible,
                      Timing timing, String assignedBy, String approvedBy) {}
