package dev.writeback.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import dev.writeback.model.Dn;
import dev.writeback.sd.SecurityDescriptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which parts of descriptors are shown to whom. */
class DescriptorsOverLdapTest extends ServedForest {
    @Test
    void shows_a_descriptor_only_with_the_right_flags() throws Exception {
        String dn = forest.find("alice").toString();

        assertThat(descriptor(dn)).isNull();
        assertThat(descriptor(dn, Client.descriptorParts(15))).isNull();
        assertThat(descriptor(dn, Client.descriptorParts(0))).isNull();
        SecurityDescriptor seven = SecurityDescriptor.read(found(descriptor(dn, Client.descriptorParts(7))));
        SecurityDescriptor five = SecurityDescriptor.read(found(descriptor(dn, Client.descriptorParts(5))));
        SecurityDescriptor four = SecurityDescriptor.read(found(descriptor(dn, Client.descriptorParts(4))));
        SecurityDescriptor one = SecurityDescriptor.read(found(descriptor(dn, Client.descriptorParts(1))));
        assertThat(seven).isEqualTo(forest.descriptor(Dn.parse(dn)));
        assertThat(five.group()).isEmpty();
        assertThat(five.owner()).isEqualTo(seven.owner());
        assertThat(four.owner()).isEmpty();
        assertThat(four.dacl()).isEqualTo(seven.dacl());
        assertThat(one.daclPresent()).isFalse();
        assertThat(one.owner()).isEqualTo(seven.owner());
    }

    @Test
    void shows_an_administrator_descriptors_without_flags() throws Exception {
        connection.bind("CORP\\Administrator", "Admin-1");

        assertThat(descriptor(forest.find("alice").toString())).isNotNull();
    }

    @Test
    void leaves_hidden_descriptors_out_without_a_word() throws Exception {
        forest.hideDescriptorsFrom("alice");

        assertThat(descriptor(HEAD, Client.descriptorParts(5))).isNull();
    }

    private byte @Nullable [] descriptor(String dn, Control... controls) throws LDAPException {
        SearchRequest request = new SearchRequest(dn, SearchScope.BASE, "(objectClass=*)", "nTSecurityDescriptor");
        request.setControls(controls);
        return found(connection.searchForEntry(request)).getAttributeValueBytes("nTSecurityDescriptor");
    }
}
