package org.wardround.extract.reader;

import java.util.List;

/// The mentions of one kind and what they name.
///
/// @param spans in reading order, each with the number of the person or organisation that it names
/// @param names of each person or organisation the fullest form
record Named(List<Span> spans, List<String> names) {
  Named {
    spans = List.copyOf(spans);
    names = List.copyOf(names);
  }

  /// The mentions of one person or organisation.
  List<Span> of(int entity) {
    return spans.stream().filter(s -> s.entity() == entity).toList();
  }
}
