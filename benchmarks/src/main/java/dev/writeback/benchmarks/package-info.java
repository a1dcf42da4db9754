/** What the library costs, beside what it is measured against. Each benchmark is one command; see docs/benchmarks.md. */
@NullMarked
package dev.writeback.benchmarks;

import org.jspecify.annotations.NullMarked;
