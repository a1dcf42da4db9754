package dev.writeback.sd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidAliasesTest {
    private static final SidAliases CHILD_DOMAIN =
            SidAliases.ofDomain(new Sid("S-1-5-21-1-2-3"), new Sid("S-1-5-21-9-9-9"));

    @ParameterizedTest
    @CsvSource({
        "WD, S-1-1-0",
        "CO, S-1-3-0",
        "OW, S-1-3-4",
        "PS, S-1-5-10",
        "AU, S-1-5-11",
        "SY, S-1-5-18",
        "ED, S-1-5-9",
        "BA, S-1-5-32-544",
        "AO, S-1-5-32-548",
        "RU, S-1-5-32-554",
        "UD, S-1-5-84-0-0-0-0-0",
        "AS, S-1-18-1",
        "SI, S-1-16-16384"
    })
    void some_names_mean_the_same_everywhere(String name, Sid sid) {
        assertThat(SidAliases.wellKnown().find(name)).contains(sid);
        assertThat(CHILD_DOMAIN.find(name)).contains(sid);
    }

    @ParameterizedTest
    @CsvSource({
        "DA, S-1-5-21-1-2-3-512",
        "DU, S-1-5-21-1-2-3-513",
        "CA, S-1-5-21-1-2-3-517",
        "RS, S-1-5-21-1-2-3-553",
        "KA, S-1-5-21-1-2-3-526",
        "EA, S-1-5-21-9-9-9-519",
        "SA, S-1-5-21-9-9-9-518",
        "RO, S-1-5-21-9-9-9-498",
        "EK, S-1-5-21-9-9-9-527"
    })
    void others_belong_to_the_domain_or_to_the_root_of_the_forest(String name, Sid sid) {
        assertThat(CHILD_DOMAIN.find(name)).contains(sid);
        assertThat(SidAliases.wellKnown().find(name)).isEmpty();
    }

    @Test
    void letter_case_does_not_matter_and_other_names_are_unknown() {
        assertThat(CHILD_DOMAIN.find("da")).isEqualTo(CHILD_DOMAIN.find("DA"));
        assertThat(CHILD_DOMAIN.find("QQ")).isEmpty();
        assertThat(CHILD_DOMAIN.find("")).isEmpty();
    }
}
