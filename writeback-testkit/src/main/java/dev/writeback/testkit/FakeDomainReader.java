package dev.writeback.testkit;

import dev.writeback.model.AccountState;
import dev.writeback.model.Computer;
import dev.writeback.model.ConnectorAccount;
import dev.writeback.model.Container;
import dev.writeback.model.Containers;
import dev.writeback.model.DescriptorTable;
import dev.writeback.model.Dn;
import dev.writeback.model.DomainController;
import dev.writeback.model.DomainRef;
import dev.writeback.model.Observation;
import dev.writeback.model.Observation.Unknown;
import dev.writeback.model.PasswordPolicy;
import dev.writeback.model.PasswordSettings;
import dev.writeback.model.ProtectedAccounts;
import dev.writeback.model.SyncedUser;
import dev.writeback.model.UserRecord;
import dev.writeback.port.AccountQuery;
import dev.writeback.port.DomainReader;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.Fault.Question;
import dev.writeback.testkit.directory.Node;
import dev.writeback.testkit.directory.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one domain of a fake forest in process. */
final class FakeDomainReader implements DomainReader {
    private final ForestState state;
    private final Tree tree;
    private final Answers answers;

    FakeDomainReader(ForestState state, Tree tree, Answers answers) {
        this.state = state;
        this.tree = tree;
        this.answers = answers;
    }

    @Override
    public DomainRef domain() {
        return tree.domain();
    }

    @Override
    public Observation<SecurityDescriptor> headDescriptor() {
        return answers.of(Question.HEAD, tree, view -> view.descriptor(view.table(), tree.head()));
    }

    @Override
    public Observation<SecurityDescriptor> samServer() {
        return answers.of(Question.SAM_SERVER, tree, view -> {
            Node server = tree.at(Dn.parse("CN=Server,CN=System," + tree.head().dn()));
            return view.shows(server)
                    ? view.descriptor(view.table(), server)
                    : view.notVisible(server.dn().toString());
        });
    }

    @Override
    public Observation<SecurityDescriptor> preWindows2000() {
        return answers.of(Question.PRE_WINDOWS_2000, tree, view -> {
            Node group = tree.find(Sid.PRE_WINDOWS_2000_ACCESS).orElseThrow();
            return view.shows(group, "objectSid")
                    ? view.descriptor(view.table(), group)
                    : view.notVisible("Pre-Windows 2000 Compatible Access");
        });
    }

    @Override
    public Observation<PasswordPolicy> passwordPolicy() {
        return answers.of(Question.POLICY, tree, view -> new FakePolicies(view).ofDomain());
    }

    @Override
    public Observation<List<PasswordSettings>> passwordSettings() {
        return answers.of(Question.PASSWORD_SETTINGS, tree, view -> new FakePolicies(view).settings());
    }

    @Override
    public Observation<Boolean> passwordProtection() {
        return answers.of(Question.PASSWORD_PROTECTION, tree, view -> new FakeControllers(view).passwordProtection());
    }

    @Override
    public Observation<Containers> containers() {
        return answers.of(Question.CONTAINERS, tree, view -> {
            DescriptorTable table = view.table();
            return view.known(new Containers(view.nodes()
                    .filter(node -> node.kind().container() && view.shows(node, "objectClass"))
                    .map(node -> new Container(node.dn(), view.descriptor(table, node)))
                    .toList()));
        });
    }

    @Override
    public Observation<ProtectedAccounts> protectedAccounts() {
        return answers.of(Question.PROTECTED, tree, view -> new FakeProtection(view).accounts());
    }

    @Override
    public Observation<List<DomainController>> controllers() {
        return answers.of(Question.CONTROLLERS, tree, view -> new FakeControllers(view).all());
    }

    @Override
    public Observation<List<ConnectorAccount>> accounts(AccountQuery query) {
        return answers.of(Question.ACCOUNTS, tree, view -> {
            boolean hidden = state.faults()
                    .of(domain(), Fault.AccountsHidden.class)
                    .findAny()
                    .isPresent();
            return hidden ? view.known(List.of()) : new FakeAccounts(view).find(query);
        });
    }

    @Override
    public Observation<ConnectorAccount> visiting(ConnectorAccount account) {
        return answers.of(Question.VISITING, tree, view -> new FakeAccounts(view).visiting(account));
    }

    @Override
    public AccountState accountState(Dn account) {
        Observation<AccountState> state =
                answers.of(Question.ACCOUNT_STATE, tree, view -> view.known(new FakeStates(view).of(account)));
        return state.fold(Observation.Known::value, AccountState::unknown);
    }

    @Override
    public Observation<List<Computer>> computers(AccountQuery query) {
        return answers.of(Question.COMPUTERS, tree, view -> new FakeComputers(view).find(query));
    }

    @Override
    public Observation<List<SyncedUser>> find(AccountQuery query) {
        return answers.of(Question.USER, tree, view -> new FakeUsers(view).find(query));
    }

    @Override
    public Stream<UserRecord> users() {
        Optional<Unknown<Object>> silent = answers.unreachable(domain());
        if (silent.isPresent()) {
            return Stream.of(new UserRecord.Gap(domain(), silent.get()));
        }
        FakeUsers pass = new FakeUsers(answers.view(tree, tree));
        return state.faults()
                .of(domain(), Fault.UsersBreakOff.class)
                .findFirst()
                .map(fault -> pass.breakingOffAfter(fault.after()))
                .orElseGet(pass::all);
    }
}
