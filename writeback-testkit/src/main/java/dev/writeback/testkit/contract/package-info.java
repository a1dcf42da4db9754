/**
 * What every implementation of a port must do, as tests: extend
 * {@link dev.writeback.testkit.contract.DirectoryReaderContract}, and for several domains
 * {@link dev.writeback.testkit.contract.SecondDomainContract}, and supply a reader. Needs JUnit Jupiter.
 */
@NullMarked
package dev.writeback.testkit.contract;

import org.jspecify.annotations.NullMarked;
