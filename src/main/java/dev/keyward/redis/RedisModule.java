package dev.keyward.redis;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the keyspaces of the deployment. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeyspaceSettings.class, MonitorSettings.class})
class RedisModule {}
