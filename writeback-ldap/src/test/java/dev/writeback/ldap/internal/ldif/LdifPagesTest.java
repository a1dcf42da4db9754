package dev.writeback.ldap.internal.ldif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.unboundid.ldap.sdk.SearchResultEntry;
import dev.writeback.ldap.internal.query.Pages;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LdifPagesTest {
    private static final SearchResultEntry ENTRY = new SearchResultEntry("DC=corp", List.of());

    @Test
    void whoever_waits_for_a_page_does_not_wait_for_ever_when_reading_dies() {
        LdifPages pages = new LdifPages(sink -> {
            sink.accept(ENTRY);
            throw new OutOfMemoryError("as if");
        });
        try (pages) {
            assertThatIllegalStateException().isThrownBy(pages::take).withStackTraceContaining("as if");
        }
    }

    @Test
    void a_file_that_cannot_be_read_any_more_is_a_failure() throws InterruptedException {
        LdifPages pages = new LdifPages(sink -> {
            throw new IllegalArgumentException("no LDIF");
        });
        try (pages) {
            Pages.Page page = pages.take();

            assertThat(page.last()).isTrue();
            assertThat(page.failure()).hasMessageContaining("no LDIF");
        }
    }
}
