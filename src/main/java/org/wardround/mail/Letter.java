package org.wardround.mail;

/// A mail to be sent, in both of its forms.
///
/// @param subject one line
/// @param html the same as the text, as a page
public record Letter(String subject, String text, String html) {}
