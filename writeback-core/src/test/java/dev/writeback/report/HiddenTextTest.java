package dev.writeback.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writeback.check.Gate;
import dev.writeback.check.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenTextTest {
    /** Tag characters, which carry invisible text, a beam of musical notation, and the two separators of Unicode. */
    @ParameterizedTest
    @ValueSource(ints = {0xE0041, 0xE0001, 0x1D173, 0x2028, 0x2029})
    void a_name_cannot_hide_text_or_break_lines(int codePoint) {
        String hostile = Character.toString(codePoint);

        String text = TextReport.render(
                SampleReport.withName("a" + hostile + "b"), Gate.of(Scope.DIRECTORY), TextStyle.PLAIN);

        assertThat(text).doesNotContain(hostile);
    }
}
