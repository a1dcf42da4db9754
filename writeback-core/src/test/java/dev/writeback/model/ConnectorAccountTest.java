package dev.writeback.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.sd.Sid;
import dev.writeback.testing.Grants;
import dev.writeback.testing.SmallForest;
import org.junit.jupiter.api.Test;

class ConnectorAccountTest {
    @Test
    void an_account_that_is_a_group_of_itself_is_refused() {
        ConnectorAccount.Builder builder = ConnectorAccount.builder();
        builder.from(SmallForest.connector()).addGroupSids(new Sid(Grants.CONNECTOR));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("groupSids")
                .withMessageContaining(Grants.CONNECTOR);
    }

    @Test
    void its_token_holds_itself_and_its_groups() {
        ConnectorAccount account = SmallForest.connector();

        assertThat(account.token().account()).isEqualTo(account.sid());
        assertThat(account.token().sids()).contains(account.sid()).containsAll(account.groupSids());
        assertThat(account.token().sids()).hasSize(account.groupSids().size() + 1);
    }

    @Test
    void it_has_no_description_unless_one_was_seen() {
        assertThat(SmallForest.connector().description()).isEmpty();
    }
}
