package dev.writeback.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.Observation.Reason;
import dev.writeback.testing.SmallForest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContainersTest {
    private final Containers containers = new Containers(Stream.of(
                    "OU=Sub,OU=Staff,DC=corp", "OU=Staff,DC=corp", "CN=Users,DC=corp")
            .map(name -> new Container(Dn.parse(name), SmallForest.unknown(Reason.NOT_VISIBLE, "not looked at")))
            .toList());

    @Test
    void one_is_found_by_any_way_of_writing_its_name() {
        assertThat(containers.find(Dn.parse("ou=staff, dc=corp")))
                .map(Container::dn)
                .contains(Dn.parse("OU=Staff,DC=corp"));
        assertThat(containers.find(Dn.parse("DC=corp"))).isEmpty();
    }

    @Test
    void each_comes_before_what_is_below_it() {
        assertThat(containers.all())
                .extracting(container -> container.dn().toString())
                .containsSubsequence("OU=Staff,DC=corp", "OU=Sub,OU=Staff,DC=corp")
                .hasSize(3);
        assertThat(new Containers(List.of()).all()).isEmpty();
    }
}
