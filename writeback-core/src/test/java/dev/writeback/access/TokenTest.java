package dev.writeback.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.sd.Sid;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTest {
    private static final Sid ACCOUNT = new Sid("S-1-5-21-1-2-3-1105");

    @Test
    void it_holds_the_account_and_its_groups_once_each() {
        Token token = Token.of(ACCOUNT, List.of(Sid.EVERYONE, ACCOUNT, Sid.EVERYONE));

        assertThat(token.account()).isEqualTo(ACCOUNT);
        assertThat(token.sids()).containsExactlyInAnyOrder(ACCOUNT, Sid.EVERYONE);
        assertThat(token.contains(ACCOUNT)).isTrue();
        assertThat(token.contains(Sid.AUTHENTICATED_USERS)).isFalse();
    }

    @Test
    void later_changes_of_the_list_do_not_show() {
        List<Sid> groups = new ArrayList<>(List.of(Sid.EVERYONE));

        Token token = Token.of(ACCOUNT, groups);
        groups.add(Sid.NETWORK);

        assertThat(token.contains(Sid.NETWORK)).isFalse();
        assertThat(token.sids()).isUnmodifiable();
    }
}
