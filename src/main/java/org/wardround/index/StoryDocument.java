package org.wardround.index;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Evidence;
import org.wardround.model.IndexedStory;
import org.wardround.model.Mention;
import org.wardround.model.Story;

/// Makes a Lucene document of a story. Keeps its token streams from story to story; not
/// thread-safe, and a document must have been added before the next is made.
final class StoryDocument {
  private static final FieldType MARKED = marked();

  /// In characters. A "name" beyond it is a mistake, and Lucene takes terms up to 32 kB only.
  private static final int LONGEST_NAME = 300;

  private final Stems stems = Stems.forStories();
  private final StoryTokens title = new StoryTokens(stems);
  private final StoryTokens text = new StoryTokens(stems);

  /// The document of a story.
  Document of(IndexedStory indexed) {
    Document document = new Document();
    Story story = indexed.story();
    string(document, IndexField.KEY, indexed.key(), Field.Store.YES);
    string(document, IndexField.LINK, story.link(), Field.Store.YES);
    words(document, indexed);
    List<Statement> statements = Statement.of(indexed.extraction());
    names(document, indexed, statements);
    claims(document, indexed, statements);
    dates(document, story);
    describe(document, indexed);
    long arrived = indexed.arrived().toEpochMilli();
    document.add(new LongField(IndexField.ARRIVED.label(), arrived, Field.Store.NO));
    return document;
  }

  private void words(Document document, IndexedStory indexed) {
    Story story = indexed.story();
    List<Mention> mentions = indexed.extraction().mentions();
    marked(document, IndexField.TITLE, title, story.title(), in(Evidence.Part.TITLE, mentions));
    marked(document, IndexField.TEXT, text, story.text(), in(Evidence.Part.TEXT, mentions));
  }

  private static List<Mention> in(Evidence.Part part, List<Mention> mentions) {
    return mentions.stream().filter(m -> m.part() == part).toList();
  }

  private static void marked(
      Document document, IndexField field, StoryTokens tokens, String words, List<Mention> here) {
    document.add(new Field(field.label(), tokens.over(words, here), MARKED));
    document.add(new StoredField(field.label(), words));
  }

  private static void names(Document document, IndexedStory indexed, List<Statement> statements) {
    for (Mention.Kind kind : Mention.Kind.values()) {
      for (String name : namesOf(kind, indexed, statements)) {
        document.add(new TextField(fieldOf(kind).label(), name, Field.Store.NO));
        facet(document, fieldOf(kind), name);
        string(document, IndexField.NAME, KnownNames.term(kind, name), Field.Store.NO);
      }
    }
  }

  /// The field that holds the names of a kind.
  static IndexField fieldOf(Mention.Kind kind) {
    return switch (kind) {
      case PERSON -> IndexField.PERSON;
      case ORGANISATION -> IndexField.ORGANISATION;
      case ROLE -> IndexField.ROLE;
    };
  }

  /// Names mentioned and names claimed: a claim's post may be worded otherwise than its mention.
  private static Set<String> namesOf(
      Mention.Kind kind, IndexedStory indexed, List<Statement> statements) {
    Stream<@Nullable String> claimed =
        statements.stream()
            .map(
                said ->
                    switch (kind) {
                      case PERSON -> said.person();
                      case ORGANISATION -> said.organisation();
                      case ROLE -> said.role();
                    });
    Set<String> names = new LinkedHashSet<>();
    indexed.extraction().mentions().stream()
        .filter(m -> m.kind() == kind)
        .forEach(m -> names.add(normal(kind, m.name())));
    claimed.filter(name -> name != null).forEach(name -> names.add(normal(kind, name)));
    return names;
  }

  private static String normal(Mention.Kind kind, String name) {
    String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return kind == Mention.Kind.ROLE ? cut.toLowerCase(Locale.ROOT) : cut;
  }

  private static void claims(Document document, IndexedStory indexed, List<Statement> statements) {
    if (statements.isEmpty()) {
      return;
    }
    document.add(new TextField(IndexField.CLAIM.label(), new ClaimTokens(indexed.extraction())));
    for (Statement statement : statements) {
      document.add(new StoredField(IndexField.STATEMENT.label(), statement.stored()));
    }
    statements.stream()
        .map(Statement::change)
        .distinct()
        .forEach(change -> facet(document, IndexField.CHANGE, change));
  }

  private static void dates(Document document, Story story) {
    if (story.published() != null) {
      document.add(
          new LongField(
              IndexField.PUBLISHED.label(), story.published().toEpochSecond(), Field.Store.NO));
      int day = Math.toIntExact(story.published().toLocalDate().toEpochDay());
      document.add(new IntField(IndexField.DAY.label(), day, Field.Store.NO));
      String month = story.published().toLocalDate().toString().substring(0, "2015-11".length());
      facet(document, IndexField.MONTH, month);
      document.add(new StoredField(IndexField.DATE.label(), StoredTime.write(story.published())));
    }
  }

  private static void describe(Document document, IndexedStory indexed) {
    Story story = indexed.story();
    String outlet = story.site() == null ? host(story.link()) : story.site();
    document.add(new TextField(IndexField.SOURCE.label(), outlet, Field.Store.NO));
    document.add(new SortedDocValuesField(IndexField.SOURCE.label(), new BytesRef(outlet)));
    facet(document, IndexField.SOURCE, outlet);
    document.add(new StoredField(IndexField.OUTLET.label(), outlet));
    if (story.byline() != null) {
      document.add(new TextField(IndexField.BYLINE.label(), story.byline(), Field.Store.NO));
      document.add(new StoredField(IndexField.AUTHORS.label(), story.byline()));
    }
    language(document, story.language());
    if (indexed.cluster() != null) {
      string(document, IndexField.CLUSTER, indexed.cluster(), Field.Store.YES);
      document.add(
          new SortedDocValuesField(IndexField.CLUSTER.label(), new BytesRef(indexed.cluster())));
    }
    if (indexed.archived() != null) {
      String at = indexed.archived().file() + "#" + indexed.archived().offset();
      document.add(new StoredField(IndexField.ARCHIVED.label(), at));
    }
  }

  private static void language(Document document, @Nullable String tag) {
    if (tag == null || tag.isBlank()) {
      return;
    }
    String lower = tag.toLowerCase(Locale.ROOT);
    string(document, IndexField.LANGUAGE, lower, Field.Store.YES);
    if (lower.indexOf('-') > 0) {
      String bare = lower.substring(0, lower.indexOf('-'));
      string(document, IndexField.LANGUAGE, bare, Field.Store.NO);
    }
  }

  private static String host(String link) {
    try {
      String host = URI.create(link).getHost();
      return host == null ? link : host;
    } catch (IllegalArgumentException notALink) {
      return link;
    }
  }

  private static void string(
      Document document, IndexField field, String value, Field.Store stored) {
    document.add(new StringField(field.label(), value, stored));
  }

  private static void facet(Document document, IndexField field, String value) {
    document.add(
        new SortedSetDocValuesField(IndexField.FACETS.label(), FacetTerm.of(field, value)));
  }

  private static FieldType marked() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
