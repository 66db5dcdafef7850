package vn.sauro.engine;

/** Names of the ready filters of Tasklist. */
public final class ReadyFilters {

    public static final String MINE = "Việc của tôi";
    public static final String OF_MY_UNITS = "Việc của đơn vị";
    public static final String SOON = "Sắp đến hạn";
    public static final String LATE = "Quá hạn";

    private ReadyFilters() {}
}
