package vn.sauro.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of one migration plan, {@code old element;new element}: what the engine cannot see by itself because an element was renamed
 * or moved. Nothing after the semicolon means that the element is deliberately let go. Lines starting with {@code #} are remarks.
 *
 * @param elements old element id to new element id; an empty new one for an element that is let go
 * @param faults   what cannot be read, in Vietnamese
 */
record MigrationLines(Map<String, String> elements, List<String> faults) {

    static String file(String process) {
        return "migration/" + process + ".csv";
    }

    static MigrationLines none() {
        return new MigrationLines(Map.of(), List.of());
    }

    static MigrationLines read(String process, String content) {
        Map<String, String> elements = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        List<String> lines = content.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] ids = line.split(";", -1);
            String where = file(process) + ", dòng " + (i + 1) + ": ";
            if (ids.length != 2 || ids[0].isBlank()) {
                faults.add(where + "phải có dạng “phần tử cũ;phần tử mới”.");
            } else if (elements.putIfAbsent(ids[0].strip(), ids[1].strip()) != null) {
                faults.add(where + "phần tử " + ids[0].strip() + " đã được nêu ở dòng trên.");
            }
        }
        return new MigrationLines(elements, faults);
    }

    boolean letsGo(String element) {
        return Optional.ofNullable(elements.get(element)).filter(String::isEmpty).isPresent();
    }
}
