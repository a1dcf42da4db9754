package dev.writeback.testkit.server;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import dev.writeback.model.Dn;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.server.PageCursors.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One search, or one page of it, by an account that has bound. */
final class Search {
    private final Directory directory;
    private final Node account;
    private final SearchRequestProtocolOp request;
    private final RequestControls controls;
    private final PageCursors cursors;

    /**
     * What a search comes to.
     *
     * @param before how many entries of the same search were sent with earlier pages
     * @param entries what is sent, in this order
     * @param reference whether a reference to the configuration follows
     * @param code how it ended
     * @param controls what comes with the result
     */
    record Answer(
            int before,
            List<SearchResultEntryProtocolOp> entries,
            boolean reference,
            ResultCode code,
            List<Control> controls) {}

    Search(
            Directory directory,
            Node account,
            SearchRequestProtocolOp request,
            RequestControls controls,
            PageCursors cursors) {
        this.directory = directory;
        this.account = account;
        this.request = request;
        this.controls = controls;
        this.cursors = cursors;
    }

    Answer run() throws LdapFailure {
        synchronized (directory.tree()) {
            SimplePagedResultsControl page = controls.page();
            return page == null ? atOnce() : page(page);
        }
    }

    private Answer atOnce() throws LdapFailure {
        List<Stored> found = find();
        int limit = limit(directory.options().maxPageSize());
        boolean cut = found.size() > limit;
        return new Answer(
                0,
                entries(cut ? found.subList(0, limit) : found),
                !cut && leadsElsewhere(),
                cut ? ResultCode.SIZE_LIMIT_EXCEEDED : ResultCode.SUCCESS,
                List.of());
    }

    private Answer page(SimplePagedResultsControl page) throws LdapFailure {
        ASN1OctetString cookie = page.getCookie();
        boolean first = cookie == null || cookie.getValueLength() == 0;
        Cursor cursor = first ? new Cursor(find(), 0) : cursors.take(cookie);
        if (page.getSize() == 0) {
            return new Answer(0, List.of(), false, ResultCode.SUCCESS, List.of(response(null)));
        }
        int size = Math.min(page.getSize(), directory.options().maxPageSize());
        int end = Math.min(cursor.next() + size, cursor.found().size());
        Cursor rest = new Cursor(cursor.found(), end);
        return new Answer(
                cursor.next(),
                entries(cursor.found().subList(cursor.next(), end)),
                rest.finished() && leadsElsewhere(),
                ResultCode.SUCCESS,
                List.of(response(rest.finished() ? null : cursors.keep(rest))));
    }

    private static Control response(@Nullable ASN1OctetString cookie) {
        return new SimplePagedResultsControl(0, cookie, false);
    }

    private int limit(int ofServer) {
        return request.getSizeLimit() == 0 ? ofServer : Math.min(ofServer, request.getSizeLimit());
    }

    private List<Stored> find() throws LdapFailure {
        Stored base = directory.base(request.getBaseDN());
        FilterMatch filter = new FilterMatch(directory);
        List<Stored> found = new ArrayList<>();
        for (Stored entry : inScope(base)) {
            if (filter.matches(request.getFilter(), entry)) {
                found.add(entry);
            }
        }
        return found;
    }

    private List<Stored> inScope(Stored base) {
        if (SearchScope.BASE.equals(request.getScope())) {
            return List.of(base);
        }
        Dn top = base.dn();
        return directory.contextOf(top).stream()
                .filter(entry -> entry.dn().within(top) && wanted(entry.dn(), top))
                .toList();
    }

    private boolean wanted(Dn dn, Dn top) {
        return !SearchScope.ONE.equals(request.getScope())
                || dn.parent().filter(top::equals).isPresent();
    }

    /** A search from the top of the domain ends with the hint that the configuration is elsewhere. */
    private boolean leadsElsewhere() throws LdapFailure {
        return SearchScope.SUB.equals(request.getScope())
                && !controls.domainScope()
                && directory
                        .base(request.getBaseDN())
                        .dn()
                        .equals(directory.tree().head().dn());
    }

    private List<SearchResultEntryProtocolOp> entries(List<Stored> found) {
        Selection wanted = new Selection(request.getAttributes());
        DescriptorView descriptors = new DescriptorView(directory, account, controls.descriptorParts());
        return found.stream().map(entry -> entry(entry, wanted, descriptors)).toList();
    }

    private SearchResultEntryProtocolOp entry(Stored entry, Selection wanted, DescriptorView descriptors) {
        List<Attribute> attributes = new ArrayList<>();
        for (String name : entry.names()) {
            if (wanted.has(name)) {
                add(attributes, name, entry.values(name.toLowerCase(Locale.ROOT)));
            }
        }
        boolean byStar = controls.descriptorParts() != 0 && wanted.has("nTSecurityDescriptor");
        if (byStar || wanted.names("nTSecurityDescriptor")) {
            add(
                    attributes,
                    "nTSecurityDescriptor",
                    descriptors.of(entry).stream().toList());
        }
        if (SearchScope.BASE.equals(request.getScope()) && wanted.names("tokenGroups")) {
            add(attributes, "tokenGroups", tokenGroups(entry));
        }
        return new SearchResultEntryProtocolOp(entry.dn().toString(), attributes);
    }

    private List<byte[]> tokenGroups(Stored entry) {
        Optional<Node> holder = directory.tree().find(entry.dn());
        return holder.filter(node -> node.sid().isPresent()).stream()
                .flatMap(node -> directory.tree().membership().tokenGroups(node).stream())
                .map(Sid::toBytes)
                .toList();
    }

    private void add(List<Attribute> attributes, String name, List<byte[]> values) {
        if (!values.isEmpty()) {
            attributes.add(
                    request.typesOnly() ? new Attribute(name) : new Attribute(name, values.toArray(byte[][]::new)));
        }
    }
}
