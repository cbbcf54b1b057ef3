/**
 * A keyspace at one moment, read from an RDB file while it comes in: names, kinds and lives of its keys, never their values.
 * The format of values is the library's; bounds, checksum and messages are ours (decision 0115). Pure Java.
 */
@NullMarked
package dev.keyward.discovery.snapshot;

import org.jspecify.annotations.NullMarked;
