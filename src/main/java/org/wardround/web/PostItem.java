package org.wardround.web;

import org.jspecify.annotations.Nullable;
import org.wardround.model.Move;
import org.wardround.model.Post;

/// A post as pages show it: the role leads to the post, the organisation to itself.
record PostItem(@Nullable String role, @Nullable String organisation, boolean acting) {
  static PostItem of(Post post, boolean acting) {
    return new PostItem(post.role(), post.organisation(), acting);
  }

  static @Nullable PostItem of(Move.@Nullable Half half) {
    return half == null ? null : of(half.post(), half.acting());
  }

  /// Address of the post; null for a role whose organisation is not known.
  @Nullable String address() {
    return role == null || organisation == null ? null : Links.post(role, organisation);
  }
}
