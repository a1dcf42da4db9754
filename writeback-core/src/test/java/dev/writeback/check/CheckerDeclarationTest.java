package dev.writeback.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.model.Facts;
import dev.writeback.testing.SmallForest;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerDeclarationTest {
    /** A rule about the forest declares a fact about domains: it alone has crashed. */
    @Test
    void a_rule_that_declares_a_fact_of_another_kind_of_subject_has_crashed() {
        Validator wrong = Stub.facts(
                Stub.rule("WB-TST-001").addRequires(Facts.HEAD_DESCRIPTOR), facts -> new Verdict.Pass("never"));
        Validator right = Stub.concluding("WB-TST-002", new Verdict.Pass("fine"));

        CheckReport report = Checker.check(SmallForest.ready().user("alice").snapshot(), List.of(wrong, right));

        assertThat(report.results().get(0).verdict()).isInstanceOf(Verdict.Crashed.class);
        assertThat(report.results().get(1).verdict()).isEqualTo(new Verdict.Pass("fine"));
    }
}
