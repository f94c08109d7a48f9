package org.wardround.index;

import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/// The documents of one page of hits, before anything of them is read.
///
/// @param marked what to mark in the hits
/// @param docs one a cluster, in order, those of the page only
record Found(
    @Nullable Query marked,
    @Nullable Leniency leniency,
    List<ScoreDoc> docs,
    long total,
    List<SearchResult.Facet> facets) {}
