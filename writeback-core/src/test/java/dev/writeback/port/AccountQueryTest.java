package dev.writeback.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.port.AccountQuery.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountQueryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=svc,OU=Service,DC=corp | DN | CN=svc,OU=Service,DC=corp",
                "cn=svc@x,DC=corp | DN | cn=svc@x,DC=corp",
                "svc@corp.example | UPN | svc@corp.example",
                "svc-sync | SAM | svc-sync",
                "CORP\\svc-sync | NT4 | CORP\\svc-sync",
                "MSOL_0123456789ab | SAM | MSOL_0123456789ab",
                "'  svc  ' | SAM | svc"
            })
    void people_name_an_account_in_one_of_four_forms(String text, Form form, String name) {
        assertThat(AccountQuery.parse(text)).isEqualTo(new AccountQuery.Named(form, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "CORP\\", "CORP\\  ", "\\svc"})
    void a_text_without_a_name_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AccountQuery.parse(text));
    }

    @Test
    void an_empty_prefix_would_match_everybody_and_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountQuery.Prefix(" "));
        assertThat(new AccountQuery.Prefix("MSOL_").prefix()).isEqualTo("MSOL_");
    }
}
