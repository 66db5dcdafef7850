package vn.sauro.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Names and numbers as they stand on papers; drawn, and illustrative like the sample itself. */
final class People {

    private static final List<String> FAMILY_NAMES = List.of("Nguyễn", "Lê", "Trần", "Phạm", "Hoàng", "Đỗ", "Bùi", "Vũ", "Trịnh", "Mai");
    private static final List<String> MIDDLE_NAMES = List.of("Văn", "Thị", "Đình", "Xuân", "Ngọc", "Quang", "Thanh", "Hữu");
    private static final List<String> GIVEN_NAMES = List.of("An", "Bình", "Cường", "Dung", "Hà", "Hùng", "Lan", "Long", "Minh", "Nga", "Phúc", "Sơn", "Tâm", "Thảo", "Tuấn", "Yến");
    private static final int NUMBERS = 300;

    private People() {}

    static List<String> names(int count, RandomGenerator random) {
        List<String> names = new ArrayList<>();
        while (names.size() < count) {
            String name = name(random);
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    static String name(RandomGenerator random) {
        return pick(FAMILY_NAMES, random) + " " + pick(MIDDLE_NAMES, random) + " " + pick(GIVEN_NAMES, random);
    }

    static String number(RandomGenerator random, String kind) {
        return 1 + random.nextInt(NUMBERS) + "-" + kind;
    }

    static <T> T pick(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
