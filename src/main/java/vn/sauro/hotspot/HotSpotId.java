package vn.sauro.hotspot;

/**
 * Which hot spot.
 *
 * @param number from 1 within the rearrangement, in the order of the reports
 */
public record HotSpotId(String rearrangementCode, int number) {

    /** Its code, also the instance's business key: {@code sap-xep-thon-2026:hot-spot:1}. */
    public String code() {
        return rearrangementCode + ":hot-spot:" + number;
    }
}
