/**
 * What exists: the nouns of password writeback, and what was seen of them.
 *
 * <p>Start at {@link dev.writeback.model.Snapshot}. Everything that was asked of the world is a
 * {@link dev.writeback.model.Fact} with an {@link dev.writeback.model.Observation} as its answer; what could not be
 * seen stays unknown, with the reason, and never turns into an empty value.
 *
 * <ul>
 *   <li>What was asked and answered: {@code Fact}, {@code Facts} (all there are), {@code Observation}, {@code Source},
 *       {@code Subject} (what a fact is about), {@code Snapshot} (all of one moment), {@code UserRecord} (its users).
 *   <li>The directory: {@code Forest}, {@code DomainRef}, {@code DomainController}, {@code Dn}, {@code Container},
 *       {@code Schema}, {@code PasswordPolicy}, {@code PasswordSettings}, {@code ProtectedAccounts},
 *       {@code DescriptorTable}, {@code Computer}, {@code SyncedUser}.
 *   <li>Who writes back: {@code WritebackPath}, {@code Candidate}, {@code ConnectorAccount},
 *       {@code ConnectorDescription}, {@code AccountNames}, {@code AccountState}.
 *   <li>What it needs: {@code RequiredAce}, {@code WritebackRights}, {@code SchemaIds}.
 *   <li>The tenant: {@code Tenant}, {@code TenantHint}, {@code IntegrationState}.
 * </ul>
 */
@NullMarked
package dev.writeback.model;

import org.jspecify.annotations.NullMarked;
