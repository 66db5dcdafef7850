package vn.sauro.organisation.workbook;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sauro.organisation.UnitKind;
import vn.sauro.organisation.VietnameseText;

/** What stands in cells instead of a code of ours. */
final class Words {

    static final String YES = "Có";
    static final String NO = "Không";

    private Words() {}

    static String of(UnitKind kind) {
        return switch (kind) {
            case BODY -> "Cơ quan lãnh đạo, dân cử";
            case AGENCY -> "Cơ quan, đơn vị";
            case ORGANISATION -> "Mặt trận, đoàn thể";
            case PARTY_CELL -> "Đảng bộ, chi bộ cơ sở";
        };
    }

    static Optional<UnitKind> kind(String text) {
        String folded = VietnameseText.fold(text);
        return Stream.of(UnitKind.values()).filter(kind -> VietnameseText.fold(of(kind)).equals(folded)).findFirst();
    }

    static String kinds() {
        return Stream.of(UnitKind.values()).map(kind -> "“" + of(kind) + "”").collect(Collectors.joining(", "));
    }

    static Optional<Boolean> yes(String text) {
        return switch (VietnameseText.fold(text)) {
            case "co", "x" -> Optional.of(true);
            case "khong" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
