package dev.keyward.measurement;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Brings in what a deployment says about measurements. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Retention.class, PrometheusSettings.class})
class MeasurementModule {}
