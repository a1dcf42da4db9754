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
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import dev.writeback.testkit.rules.Sight;
import dev.writeback.testkit.server.PageCursors.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One search, or one page of it, by an account that has bound. */
final class Search {
    private static final String DESCRIPTOR = "nTSecurityDescriptor";

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
     * @param references where more is to be found
     * @param code how it ended
     * @param controls what comes with the result
     */
    record Answer(
            int before,
            List<SearchResultEntryProtocolOp> entries,
            List<String> references,
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
        synchronized (directory.tree().lock()) {
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
                references(!cut),
                cut ? ResultCode.SIZE_LIMIT_EXCEEDED : ResultCode.SUCCESS,
                List.of());
    }

    private Answer page(SimplePagedResultsControl page) throws LdapFailure {
        ASN1OctetString cookie = page.getCookie();
        boolean first = cookie == null || cookie.getValueLength() == 0;
        Cursor cursor = first ? new Cursor(find(), 0) : cursors.take(cookie);
        if (page.getSize() == 0) {
            return new Answer(0, List.of(), List.of(), ResultCode.SUCCESS, List.of(response(null)));
        }
        int size = Math.min(page.getSize(), directory.options().maxPageSize());
        int end = Math.min(cursor.next() + size, cursor.found().size());
        Cursor rest = new Cursor(cursor.found(), end);
        return new Answer(
                cursor.next(),
                entries(cursor.found().subList(cursor.next(), end)),
                references(rest.finished()),
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
        Node base = directory.base(request.getBaseDN());
        Tree context = directory.holding(base.dn());
        Sight sight = Sight.of(account, context, directory.tree(), directory.visibility());
        if (!sight.object(base)) {
            throw LdapFailure.noObject("");
        }
        FilterMatch filter = new FilterMatch(directory);
        List<Stored> found = new ArrayList<>();
        for (Node node : inScope(base, context)) {
            Stored entry = new Stored(directory.tree(), node, sight);
            if (sight.object(node) && filter.matches(request.getFilter(), entry)) {
                found.add(entry);
            }
        }
        return found;
    }

    private List<Node> inScope(Node base, Tree context) {
        if (SearchScope.BASE.equals(request.getScope())) {
            return List.of(base);
        }
        Dn top = base.dn();
        boolean children = SearchScope.ONE.equals(request.getScope());
        return context.nodes().stream()
                .filter(node -> children
                        ? node.parent().filter(base::equals).isPresent()
                        : node.dn().within(top))
                .toList();
    }

    /** A search from the top of a domain ends with hints at what stands below, but in another naming context. */
    private List<String> references(boolean atTheEnd) throws LdapFailure {
        if (!atTheEnd || controls.domainScope() || !SearchScope.SUB.equals(request.getScope())) {
            return List.of();
        }
        Dn base = directory.base(request.getBaseDN()).dn();
        return directory.tree().forest().below(directory.holding(base)).stream()
                .filter(lower -> lower.head().dn().within(base))
                .map(lower -> "ldaps://" + lower.domain().dnsName() + "/"
                        + lower.head().dn())
                .toList();
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
        boolean byStar = controls.descriptorParts() != 0 && wanted.has(DESCRIPTOR);
        if (byStar || wanted.names(DESCRIPTOR)) {
            add(attributes, DESCRIPTOR, descriptors.of(entry).stream().toList());
        }
        Constructed constructed = new Constructed(directory.tree(), request.getScope());
        for (String name : Constructed.NAMES) {
            if (wanted.names(name)) {
                add(attributes, name, constructed.values(name, entry));
            }
        }
        return new SearchResultEntryProtocolOp(entry.dn().toString(), attributes);
    }

    private void add(List<Attribute> attributes, String name, List<byte[]> values) {
        if (!values.isEmpty()) {
            attributes.add(
                    request.typesOnly() ? new Attribute(name) : new Attribute(name, values.toArray(byte[][]::new)));
        }
    }
}
