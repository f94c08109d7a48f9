package org.wardround.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Claim;
import org.wardround.model.Testimony;

/// Reads the claims of one story with what the user made of them.
final class StoryClaims {
  private record Row(long id, String key, @Nullable String person) {}

  private StoryClaims() {}

  static List<StoryClaim> read(Handle handle, Keys keys, String link) {
    Optional<Long> version =
        handle
            .createQuery("SELECT current FROM story WHERE link = :link")
            .bind("link", link)
            .mapTo(Long.class)
            .findOne();
    return version.map(current -> read(handle, keys, link, current)).orElse(List.of());
  }

  private static List<StoryClaim> read(Handle handle, Keys keys, String link, long version) {
    List<Row> rows =
        handle
            .createQuery(
                "SELECT c.id, c.key, (SELECT m.person FROM member m WHERE m.claim = c.id) AS who"
                    + " FROM claim c WHERE c.version = :version ORDER BY c.id")
            .bind("version", version)
            .map((row, _) -> new Row(row.getLong("id"), row.getString("key"), row.getString("who")))
            .list();
    List<Claim> claims = ClaimStore.claims(handle, version);
    Verdicts verdicts = Verdicts.read(handle, keys);
    List<StoryClaim> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      all.add(claim(rows.get(i), claims.get(i), verdicts, keys, link));
    }
    return all;
  }

  private static StoryClaim claim(Row row, Claim said, Verdicts verdicts, Keys keys, String link) {
    Testimony testimony = new Testimony(row.key, said, link, "", "", LocalDate.EPOCH, null);
    Optional<Heard> heard = verdicts.apply(Heard.of(row.id, testimony, keys, Set.of()), keys);
    return new StoryClaim(
        row.key,
        said,
        heard.map(left -> left.testimony().claim()).orElse(null),
        heard.isEmpty() ? null : row.person);
  }
}
