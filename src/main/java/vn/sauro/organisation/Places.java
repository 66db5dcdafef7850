package vn.sauro.organisation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where in a workbook the rows of a {@link Commune} stand, by the key of each row; and which rows are there but could not be read. */
public final class Places {

    private final Map<Sheet, Map<String, Integer>> rows = new EnumMap<>(Sheet.class);
    private final Map<Sheet, Set<String>> unread = new EnumMap<>(Sheet.class);

    /** The rows of something that is no workbook. */
    public static Places none() {
        return new Places();
    }

    /** @return false when the key stands in an earlier row already, which keeps it */
    public boolean put(Sheet sheet, String key, int row) {
        return rows.computeIfAbsent(sheet, ignored -> new HashMap<>()).putIfAbsent(key, row) == null;
    }

    /** The row has a key, but something in it cannot be read: others may refer to it, but it says nothing. */
    public void putUnread(Sheet sheet, String key) {
        unread.computeIfAbsent(sheet, ignored -> new HashSet<>()).add(key);
    }

    /** The row of this key as the spreadsheet numbers it; null when there is none. */
    public Integer row(Sheet sheet, String key) {
        return rows.getOrDefault(sheet, Map.of()).get(key);
    }

    boolean isUnread(Sheet sheet, String key) {
        return unread.getOrDefault(sheet, Set.of()).contains(key);
    }

    /** Whether a row whose key begins so could not be read. */
    boolean holdsUnread(Sheet sheet, String start) {
        return unread.getOrDefault(sheet, Set.of()).stream().anyMatch(key -> key.startsWith(start));
    }
}
