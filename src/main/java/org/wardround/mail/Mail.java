package org.wardround.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One message, as far as it tells a story.
///
/// @param link what identifies it: where its list's archive has it (`Archived-At`, RFC 5064), else
///   `mid:` and its Message-ID (RFC 2392); null where it has neither
/// @param from the sender's name, else address
/// @param savedPage true for a web page that a browser saved as a message (MHTML): its link is the
///   page's, and sender and time are those of the saving
/// @param html the message as a page, in UTF-8
public record Mail(
    @Nullable String link,
    @Nullable String subject,
    @Nullable String from,
    @Nullable Instant sent,
    boolean savedPage,
    byte[] html) {}
