package vn.sauro.workplace;

import java.util.List;

/**
 * What a task asks, why, and what comes of it.
 *
 * @param todo    what to do
 * @param why     passages that ask for it
 * @param next    what comes next, by how the task turns out
 * @param waiting who waits for it though no task of theirs follows; empty otherwise
 */
public record TaskGuide(String todo, List<Why> why, List<Next> next, String waiting) {

    /**
     * A passage.
     *
     * @param source "Thông báo kết luận hội nghị 26/5/2026, mục 1"
     * @param quoted whether it stands there word for word
     */
    public record Why(String source, String text, boolean quoted) {}

    /**
     * What follows.
     *
     * @param when under which answer: "Kế hoạch đạt yêu cầu? Có"; empty when it follows in any case
     * @param what the next task or step, or how it ends
     * @param who  who has it then; empty when it ends
     */
    public record Next(String when, String what, String who) {}
}
