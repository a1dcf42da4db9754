package dev.writeback.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.SyncedUser;
import dev.writeback.testing.SmallForest;
import dev.writeback.testing.UserDraft;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncScopeTest {
    @ParameterizedTest
    @ValueSource(strings = {"MSOL_0123456789ab", "msol_0123456789ab", "AAD_0123456789ab", "Aad_x"})
    void accounts_of_sync_engines_are_left_out(String name) {
        assertThat(SyncScope.reasonOutside(user(name, draft -> draft))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "MSOL", "AAD", "xMSOL_", "AADmin"})
    void others_are_carried(String name) {
        assertThat(SyncScope.reasonOutside(user(name, draft -> draft))).isEmpty();
    }

    @Test
    void accounts_of_the_system_are_left_out_and_protected_ones_are_not() {
        assertThat(SyncScope.reasonOutside(user("Administrator", UserDraft::critical)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("isCriticalSystemObject"));
        assertThat(SyncScope.reasonOutside(user("admin", UserDraft::protectedByAdminSdHolder)))
                .isEmpty();
    }

    private static SyncedUser user(String name, UnaryOperator<UserDraft> write) {
        return (SyncedUser) SmallForest.ready().user(name, write).records().get(0);
    }
}
