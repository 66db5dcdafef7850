package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockCodesTest {

    private final LockCodes codes = new LockCodes();

    @ParameterizedTest
    @CsvSource({"40001,0", "40P01,0", "55P03,0", "40001,40001", "HYT00,50200", "90131,90131"})
    void aLockLostToSomebodyElseHasACodeOfItsOwn(String state, int vendorCode) {
        assertThat(codes.provideCode(new SQLException("English", state, vendorCode))).isEqualTo(20_001);
    }

    @ParameterizedTest
    @CsvSource({"23505,0", "22001,22001", "08006,0", ",90067"})
    void anyOtherErrorOfTheDatabaseHasNone(String state, int vendorCode) {
        assertThat(codes.provideCode(new SQLException("English", state, vendorCode))).isNull();
    }
}
