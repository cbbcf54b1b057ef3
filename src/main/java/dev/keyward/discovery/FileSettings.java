package dev.keyward.discovery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code keyward.discovery.*}.
 *
 * @param rdbMaxSize how large an RDB file may be; it is read on its way in and kept nowhere
 */
@ConfigurationProperties("keyward.discovery")
record FileSettings(@DefaultValue("16GB") DataSize rdbMaxSize) {}
