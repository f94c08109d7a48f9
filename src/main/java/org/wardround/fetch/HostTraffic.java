package org.wardround.fetch;

import java.time.Duration;

/// What was sent to a host, robots.txt included.
///
/// @param total of its requests, from sending to the last byte, waiting for turns left out
public record HostTraffic(String host, int requests, Duration total, Duration slowest) {}
