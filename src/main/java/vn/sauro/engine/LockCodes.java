package vn.sauro.engine;

import java.sql.SQLException;
import java.util.Set;
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
    /** A lock waited for in vain, a row changed by another transaction. */
    private static final Set<Integer> OF_H2 = Set.of(50_200, 90_131);

    @Override
    public Integer provideCode(SQLException exception) {
        String state = exception.getSQLState() == null ? "" : exception.getSQLState();
        boolean atOnce = state.startsWith(ROLLED_BACK) || state.equals(LOCK_NOT_AVAILABLE) || OF_H2.contains(exception.getErrorCode());
        return atOnce ? AT_ONCE : null;
    }
}
