package dev.writeback.testkit.server;

import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.listener.LDAPListenerRequestHandler;
import com.unboundid.ldap.protocol.AddRequestProtocolOp;
import com.unboundid.ldap.protocol.AddResponseProtocolOp;
import com.unboundid.ldap.protocol.BindRequestProtocolOp;
import com.unboundid.ldap.protocol.BindResponseProtocolOp;
import com.unboundid.ldap.protocol.CompareRequestProtocolOp;
import com.unboundid.ldap.protocol.CompareResponseProtocolOp;
import com.unboundid.ldap.protocol.DeleteRequestProtocolOp;
import com.unboundid.ldap.protocol.DeleteResponseProtocolOp;
import com.unboundid.ldap.protocol.ExtendedRequestProtocolOp;
import com.unboundid.ldap.protocol.ExtendedResponseProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.ModifyDNRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyDNResponseProtocolOp;
import com.unboundid.ldap.protocol.ModifyRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyResponseProtocolOp;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.protocol.SearchResultReferenceProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import dev.writeback.testkit.directory.Node;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers the requests of one connection: reading is done elsewhere, writing is refused. */
final class RequestHandler extends LDAPListenerRequestHandler {
    private static final int SIMPLE = BindRequestProtocolOp.CRED_TYPE_SIMPLE & 0xFF;

    private final Directory directory;
    private final Connections connections;
    private final ServerOptions options;
    private final @Nullable LDAPListenerClientConnection connection;
    private final PageCursors cursors = new PageCursors();
    private @Nullable Node account;

    /** The handler from which those of connections are made. */
    RequestHandler(Directory directory, Connections connections, ServerOptions options) {
        this(directory, connections, options, null);
    }

    private RequestHandler(
            Directory directory,
            Connections connections,
            ServerOptions options,
            @Nullable LDAPListenerClientConnection connection) {
        this.directory = directory;
        this.connections = connections;
        this.options = options;
        this.connection = connection;
    }

    @Override
    public LDAPListenerRequestHandler newInstance(LDAPListenerClientConnection opened) throws LDAPException {
        if (options.closesOnAccept()) {
            throw new LDAPException(ResultCode.UNAVAILABLE, "asked to close every connection");
        }
        connections.opened(opened);
        return new RequestHandler(directory, connections, options, opened);
    }

    @Override
    public LDAPMessage processBindRequest(int id, BindRequestProtocolOp request, List<Control> controls) {
        account = null;
        try {
            bind(request);
            return new LDAPMessage(id, new BindResponseProtocolOp(0, null, null, null, null));
        } catch (LdapFailure e) {
            return new LDAPMessage(
                    id, new BindResponseProtocolOp(e.code().intValue(), null, e.diagnostic(), null, null));
        }
    }

    private void bind(BindRequestProtocolOp request) throws LdapFailure {
        if ((request.getCredentialsType() & 0xFF) != SIMPLE) {
            throw new LdapFailure(
                    ResultCode.AUTH_METHOD_NOT_SUPPORTED, "00002027: LdapErr: only simple binds are supported here");
        }
        byte[] password = Objects.requireNonNull(request.getSimplePassword()).getValue();
        boolean anonymous = request.getBindDN().isEmpty() && password.length == 0;
        account = anonymous ? null : new Logons(directory).logon(request.getBindDN(), password);
    }

    @Override
    public LDAPMessage processSearchRequest(int id, SearchRequestProtocolOp request, List<Control> controls) {
        try {
            RequestControls wanted = RequestControls.read(controls);
            boolean rootDse = request.getBaseDN().isEmpty() && SearchScope.BASE.equals(request.getScope());
            Search.Answer answer = rootDse ? rootDse(request) : search(request, wanted);
            return send(id, answer);
        } catch (LdapFailure e) {
            return new LDAPMessage(
                    id,
                    new SearchResultDoneProtocolOp(e.code().intValue(), e.matched(), e.diagnostic(), e.referrals()));
        }
    }

    private Search.Answer rootDse(SearchRequestProtocolOp request) {
        synchronized (directory.tree().lock()) {
            SearchResultEntryProtocolOp entry = new RootDse(directory).read(account, request.getAttributes());
            return new Search.Answer(0, List.of(entry), List.of(), ResultCode.SUCCESS, List.of());
        }
    }

    private Search.Answer search(SearchRequestProtocolOp request, RequestControls wanted) throws LdapFailure {
        if (account == null) {
            throw LdapFailure.notBound();
        }
        return new Search(directory, account, request, wanted, cursors).run();
    }

    private LDAPMessage send(int id, Search.Answer answer) {
        LDAPListenerClientConnection client = Objects.requireNonNull(connection, "connection");
        int sent = answer.before();
        try {
            for (SearchResultEntryProtocolOp entry : answer.entries()) {
                breakOffIfAsked(client, sent++);
                client.sendSearchResultEntry(id, entry);
            }
            for (String reference : answer.references()) {
                client.sendSearchResultReference(id, new SearchResultReferenceProtocolOp(List.of(reference)));
            }
        } catch (LDAPException e) {
            return new LDAPMessage(id, new SearchResultDoneProtocolOp(e.toLDAPResult()));
        }
        return new LDAPMessage(
                id, new SearchResultDoneProtocolOp(answer.code().intValue(), null, null, null), answer.controls());
    }

    private void breakOffIfAsked(LDAPListenerClientConnection client, int sent) throws LDAPException {
        if (options.breaksOffAfter().isEmpty()
                || sent < options.breaksOffAfter().getAsInt()) {
            return;
        }
        try {
            client.close();
        } catch (IOException e) {
            throw new LDAPException(ResultCode.SERVER_DOWN, "closed as asked", e);
        }
        throw new LDAPException(ResultCode.SERVER_DOWN, "closed as asked");
    }

    @Override
    public LDAPMessage processExtendedRequest(int id, ExtendedRequestProtocolOp request, List<Control> controls) {
        return new LDAPMessage(
                id,
                new ExtendedResponseProtocolOp(
                        ResultCode.PROTOCOL_ERROR_INT_VALUE,
                        null,
                        "0000203D: LdapErr: unknown extended request " + request.getOID(),
                        null,
                        null,
                        null));
    }

    @Override
    public LDAPMessage processAddRequest(int id, AddRequestProtocolOp request, List<Control> controls) {
        LdapFailure refusal = refusal();
        return new LDAPMessage(
                id, new AddResponseProtocolOp(refusal.code().intValue(), null, refusal.diagnostic(), null));
    }

    @Override
    public LDAPMessage processDeleteRequest(int id, DeleteRequestProtocolOp request, List<Control> controls) {
        LdapFailure refusal = refusal();
        return new LDAPMessage(
                id, new DeleteResponseProtocolOp(refusal.code().intValue(), null, refusal.diagnostic(), null));
    }

    @Override
    public LDAPMessage processModifyRequest(int id, ModifyRequestProtocolOp request, List<Control> controls) {
        LdapFailure refusal = refusal();
        return new LDAPMessage(
                id, new ModifyResponseProtocolOp(refusal.code().intValue(), null, refusal.diagnostic(), null));
    }

    @Override
    public LDAPMessage processModifyDNRequest(int id, ModifyDNRequestProtocolOp request, List<Control> controls) {
        LdapFailure refusal = refusal();
        return new LDAPMessage(
                id, new ModifyDNResponseProtocolOp(refusal.code().intValue(), null, refusal.diagnostic(), null));
    }

    @Override
    public LDAPMessage processCompareRequest(int id, CompareRequestProtocolOp request, List<Control> controls) {
        LdapFailure refusal = refusal();
        return new LDAPMessage(
                id, new CompareResponseProtocolOp(refusal.code().intValue(), null, refusal.diagnostic(), null));
    }

    private LdapFailure refusal() {
        return account == null ? LdapFailure.notBound() : LdapFailure.notForWriting();
    }
}
