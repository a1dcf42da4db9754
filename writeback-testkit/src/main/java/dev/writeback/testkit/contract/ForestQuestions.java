package dev.writeback.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.writeback.model.Dn;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Forest;
import dev.writeback.model.Observation;
import dev.writeback.model.Schema;
import dev.writeback.model.SchemaIds;
import dev.writeback.model.TenantHint;
import dev.writeback.model.WritebackRights;
import dev.writeback.port.DirectoryReader;
import dev.writeback.sd.Guid;
import org.junit.jupiter.api.Test;

/** What the forest as a whole is asked. */
abstract class ForestQuestions extends ContractBase {
    ForestQuestions() {}

    @Test
    void names_the_forest_and_its_domain() {
        DirectoryReader reader = reader();

        assertThat(reader.forest()).isEqualTo(new Forest(expected().domain().dnsName()));
        assertThat(reader.domains()).contains(expected().domain());
        assertThat(reader.domains().get(0)).isEqualTo(expected().domain());
        assertThat(reader.domains().get(0).head()).isEqualTo(expected().domain().head());
        assertThat(reader.domain(expected().domain()).domain())
                .isEqualTo(expected().domain());
        assertThat(reader.source().place()).isNotBlank();
    }

    @Test
    void refuses_a_domain_that_is_not_in_the_forest() {
        DomainRef other = DomainRef.of(Dn.parse("DC=elsewhere,DC=example"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader().domain(other))
                .withMessageContaining("elsewhere.example");
    }

    @Test
    void reads_the_identifiers_of_the_schema() {
        Schema schema = known(reader().schema());

        assertThat(schema.classId("user")).contains(SchemaIds.USER);
        assertThat(schema.classId("inetOrgPerson")).contains(SchemaIds.INET_ORG_PERSON);
        assertThat(schema.classId("domainDNS")).contains(Guid.parse("19195a5b-6da0-11d0-afd3-00c04fd930c9"));
        WritebackRights rights = schema.rights();
        assertThat(rights.writeLockoutTime().objectType()).isEqualTo(SchemaIds.LOCKOUT_TIME);
        assertThat(rights.writeLockoutTime().propertySet()).isNull();
        assertThat(rights.writePwdLastSet().objectType()).isEqualTo(SchemaIds.PWD_LAST_SET);
        assertThat(rights.writePwdLastSet().propertySet()).isEqualTo(SchemaIds.ACCOUNT_RESTRICTIONS);
    }

    @Test
    void reads_the_tenant_that_the_directory_names_or_says_that_none_is_visible() {
        Observation<TenantHint> hint = reader().tenantHint();

        expected()
                .tenant()
                .ifPresentOrElse(tenant -> assertThat(known(hint)).isEqualTo(tenant), () -> assertNotVisible(hint));
    }
}
