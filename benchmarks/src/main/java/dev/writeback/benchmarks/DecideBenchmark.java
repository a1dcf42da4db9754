package dev.writeback.benchmarks;

import dev.writeback.access.AccessCheck;
import dev.writeback.access.AccessDecision;
import dev.writeback.access.Right;
import dev.writeback.access.Target;
import dev.writeback.access.Token;
import dev.writeback.model.SchemaIds;
import dev.writeback.sd.SecurityDescriptor;
import dev.writeback.sd.Sid;
import dev.writeback.testkit.FakeForest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading one user's descriptor, and deciding one right by it for an account that holds nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class DecideBenchmark {
    private static final Sid STRANGER = new Sid("S-1-5-21-1-2-3-4567");

    private final byte[] bytes = user().bytes().toArray();
    private final SecurityDescriptor descriptor = SecurityDescriptor.read(bytes);
    private final Token token = Token.of(STRANGER, List.of(Sid.EVERYONE, Sid.AUTHENTICATED_USERS));
    private final Right right = Right.control("Reset Password", SchemaIds.RESET_PASSWORD);
    private final Target target = new Target(null, SchemaIds.USER);

    /** For the harness. */
    public DecideBenchmark() {}

    private static SecurityDescriptor user() {
        FakeForest forest = FakeForest.of("corp.example");
        return forest.descriptor(forest.user("alice", forest.usersContainer()));
    }

    /** Bytes to values. */
    @Benchmark
    public SecurityDescriptor read() {
        return SecurityDescriptor.read(bytes);
    }

    /** Values to an answer; no entry matches, so all are looked at. */
    @Benchmark
    public AccessDecision decide() {
        return AccessCheck.decide(descriptor, token, right, target);
    }
}
