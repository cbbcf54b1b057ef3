/**
 * What keys that nobody registered look like: a stream of names becomes a small tree of their parts, and the tree becomes
 * templates with evidence (docs/decisions/0109). Pure Java, bounded in memory whatever the keyspace holds.
 */
@NullMarked
package dev.keyward.discovery.proposal;

import org.jspecify.annotations.NullMarked;
