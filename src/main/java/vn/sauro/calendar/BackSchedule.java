package vn.sauro.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out from a deadline backwards the last day of each phase of a procedure. Phases that run beside each other form parallel tracks,
 * which all end before the common phases begin. What room is left beyond the minimums goes to the phases by their shares.
 */
public final class BackSchedule {

    /** Which days count for a phase: people are consulted on Sundays too. */
    public enum DayKind { WORKING, CALENDAR }

    /**
     * One phase.
     *
     * @param minimum days it needs at least, 0 for one that ends together with the one before it
     * @param share   weight by which it gets of the spare days; 0 for none
     */
    public record Phase(String code, int minimum, int share, DayKind dayKind) {

        public Phase {
            if (minimum < 0 || share < 0) {
                throw new IllegalArgumentException("A phase has no negative days: " + code);
            }
        }
    }

    /** What came out. */
    public sealed interface Result {

        /** Last day, inclusive, by code of the phase. */
        Map<String, LocalDate> lastDays();
    }

    /** Every phase has its minimum at least. */
    public record Fits(Map<String, LocalDate> lastDays) implements Result {}

    /**
     * The minimums do not fit.
     *
     * @param missingWorkingDays how many working days earlier it would have to begin
     * @param lastDays           as worked out from the deadline, no day before the first
     */
    public record TooShort(int missingWorkingDays, Map<String, LocalDate> lastDays) implements Result {}

    private record Layout(LocalDate begins, Map<String, LocalDate> lastDays) {}

    private final WorkingCalendar calendar;
    private final LocalDate first;

    private BackSchedule(WorkingCalendar calendar, LocalDate first) {
        this.calendar = calendar;
        this.first = first;
    }

    /**
     * Lays the phases out.
     *
     * @param first             first day that can be used
     * @param deadlineExclusive all must be done before this day begins
     * @param parallel          tracks that run beside each other, each in its own order
     * @param common            phases after all tracks
     */
    public static Result of(WorkingCalendar calendar, LocalDate first, LocalDate deadlineExclusive, List<List<Phase>> parallel, List<Phase> common) {
        return new BackSchedule(calendar, first).layOut(deadlineExclusive, parallel, common);
    }

    /**
     * How many working days later than on the first one the phases may begin, one after the other, each with its minimum; negative when they should
     * have begun before.
     */
    public static int spare(WorkingCalendar calendar, LocalDate first, LocalDate deadlineExclusive, List<Phase> phases) {
        LocalDate begins = new BackSchedule(calendar, first).before(deadlineExclusive, phases, 0).begins();
        return begins.isBefore(first) ? -calendar.workingDays(begins, first) : calendar.workingDays(first, begins);
    }

    private Result layOut(LocalDate deadline, List<List<Phase>> parallel, List<Phase> common) {
        List<Phase> longest = parallel.stream().min(Comparator.comparing(track -> before(deadline, chain(track, common), 0).begins())).orElse(List.of());
        List<Phase> critical = chain(longest, common);
        LocalDate earliest = before(deadline, critical, 0).begins();
        Map<String, LocalDate> lastDays = new LinkedHashMap<>();
        if (earliest.isBefore(first)) {
            parallel.forEach(track -> lastDays.putAll(before(deadline, chain(track, common), 0).lastDays()));
            lastDays.putAll(before(deadline, common, 0).lastDays());
            lastDays.replaceAll((code, day) -> day.isBefore(first) ? first : day);
            return new TooShort(Math.max(1, calendar.workingDays(earliest, first)), Collections.unmodifiableMap(lastDays));
        }
        Layout whole = widest(deadline, critical);
        LocalDate commonBegins = common.isEmpty() ? deadline : firstDayOf(common, whole, deadline, longest);
        parallel.forEach(track -> lastDays.putAll(widest(commonBegins, track).lastDays()));
        common.forEach(phase -> lastDays.put(phase.code(), whole.lastDays().get(phase.code())));
        return new Fits(Collections.unmodifiableMap(lastDays));
    }

    /** The day on which the common phases begin: after the last day of the critical track. */
    private static LocalDate firstDayOf(List<Phase> common, Layout whole, LocalDate deadline, List<Phase> track) {
        if (track.isEmpty()) {
            return whole.begins();
        }
        return whole.lastDays().get(track.get(track.size() - 1).code()).plusDays(1);
    }

    private static List<Phase> chain(List<Phase> track, List<Phase> common) {
        List<Phase> chain = new ArrayList<>(track);
        chain.addAll(common);
        return chain;
    }

    /** With as many spare days as still fit. */
    private Layout widest(LocalDate endExclusive, List<Phase> phases) {
        Layout layout = before(endExclusive, phases, 0);
        boolean spareHelps = phases.stream().anyMatch(phase -> phase.share() > 0);
        for (int spare = 1; spareHelps; spare++) {
            Layout wider = before(endExclusive, phases, spare);
            if (wider.begins().isBefore(first)) {
                break;
            }
            layout = wider;
        }
        return layout;
    }

    /** From the end backwards, each phase with its minimum and its part of the spare days. */
    private Layout before(LocalDate endExclusive, List<Phase> phases, int spare) {
        int[] extra = parts(phases, spare);
        Map<String, LocalDate> lastDays = new LinkedHashMap<>();
        LocalDate end = endExclusive;
        for (int i = phases.size() - 1; i >= 0; i--) {
            Phase phase = phases.get(i);
            int days = phase.minimum() + extra[i];
            lastDays.put(phase.code(), phase.dayKind() == DayKind.CALENDAR ? end.minusDays(1) : calendar.plusWorkingDays(end, -1));
            end = days == 0 ? end : phase.dayKind() == DayKind.CALENDAR ? end.minusDays(days) : calendar.plusWorkingDays(end, -days);
        }
        return new Layout(end, lastDays);
    }

    /** Spare days by share, the largest remainders rounded up, the earlier phase first. */
    private static int[] parts(List<Phase> phases, int spare) {
        int[] parts = new int[phases.size()];
        int total = phases.stream().mapToInt(Phase::share).sum();
        if (total == 0 || spare == 0) {
            return parts;
        }
        int left = spare;
        List<Integer> byRemainder = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            parts[i] = spare * phases.get(i).share() / total;
            left -= parts[i];
            byRemainder.add(i);
        }
        byRemainder.sort(Comparator.comparingInt((Integer i) -> -(spare * phases.get(i).share() % total)));
        for (int i = 0; i < left; i++) {
            parts[byRemainder.get(i)]++;
        }
        return parts;
    }
}
