package org.wardround.model;

/// One HTTP header field, as sent.
public record Header(String name, String value) {}
