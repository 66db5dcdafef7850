package vn.sauro.organisation;

import java.util.Locale;
import java.util.stream.Stream;

/** The units and bodies that models, settings and rules address by their code. Every commune has them, under these codes. */
public enum FixedUnit {

    BTV("Ban Thường vụ Đảng ủy", UnitKind.BODY, false),
    TTDU("Thường trực Đảng ủy", UnitKind.BODY, false),
    HDND("Hội đồng nhân dân xã", UnitKind.BODY, false),
    TTHDND("Thường trực HĐND xã", UnitKind.BODY, false),
    BANPHAPCHE("Ban Pháp chế HĐND xã", UnitKind.BODY, false),
    VPDU("Văn phòng Đảng ủy", UnitKind.AGENCY, true),
    UBND("Ủy ban nhân dân xã", UnitKind.AGENCY, true),
    MTTQ("Ủy ban MTTQ Việt Nam xã", UnitKind.ORGANISATION, true),
    CONGAN("Công an xã", UnitKind.AGENCY, true);

    private final Unit unit;

    FixedUnit(String title, UnitKind kind, boolean reporting) {
        this.unit = new Unit(name().toLowerCase(Locale.ROOT), title, kind, reporting, null);
    }

    /** The unit as a commune usually has it; only its code is fixed. */
    public Unit unit() {
        return unit;
    }

    /** Its code. */
    public String code() {
        return unit.code();
    }

    static boolean isFixed(String code) {
        return Stream.of(values()).anyMatch(fixed -> fixed.code().equals(code));
    }
}
