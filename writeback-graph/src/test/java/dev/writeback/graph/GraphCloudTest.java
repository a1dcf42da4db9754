package dev.writeback.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphCloudTest {
    private static final URI LOGIN = URI.create("https://login.example");

    @Test
    void both_clouds_of_the_us_government_share_their_logon() {
        assertThat(GraphCloud.US_GOVERNMENT_L4.login()).isEqualTo(GraphCloud.US_GOVERNMENT_L5.login());
        assertThat(GraphCloud.US_GOVERNMENT_L4.graph()).isNotEqualTo(GraphCloud.US_GOVERNMENT_L5.graph());
    }

    @Test
    void a_cloud_that_is_not_listed_is_named_by_its_roots() {
        GraphCloud own = new GraphCloud(URI.create("https://graph.example:8443"), LOGIN);

        assertThat(own.graph()).hasHost("graph.example").hasPort(8443);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://graph.example",
                "https://graph.example/v1.0",
                "https://user@graph.example",
                "https://graph.example?x=1",
                "graph.example"
            })
    void refuses_what_is_no_https_root_and_repeats_it(String root) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GraphCloud(URI.create(root), LOGIN))
                .withMessageContaining(root);
    }
}
