package vn.sauro.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.impl.errorcode.ExceptionCodeProvider;

/**
 * Gives an engine exception a code of its own when the database let only one of two go on. Of these the engine tells a deadlock by
 * itself; a lock waited for in vain and a transaction that cannot be serialized it calls unexpected.
 */
final class LockCodes implements ExceptionCodeProvider {

    /** Within the range the engine leaves to the application. */
    static final int AT_ONCE = 20_001;

    private static final String ROLLED_BACK = "40";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int H2_LOCK_TIMEOUT = 50_200;

    @Override
    public Integer provideCode(SQLException exception) {
        String state = exception.getSQLState() == null ? "" : exception.getSQLState();
        boolean atOnce = state.startsWith(ROLLED_BACK) || state.equals(LOCK_NOT_AVAILABLE) || exception.getErrorCode() == H2_LOCK_TIMEOUT;
        return atOnce ? AT_ONCE : null;
    }
}
