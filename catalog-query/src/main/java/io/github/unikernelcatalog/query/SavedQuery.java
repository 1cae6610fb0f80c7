package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Catalog;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.Serializable;

/**
 * A query to the bundled catalog on its way to another process, where the same catalog is.
 *
 * @param text the text form
 * @param digest the digest of the catalog
 */
record SavedQuery(String text, String digest) implements Serializable {

  static SavedQuery of(Query query) throws NotSerializableException {
    Catalog bundled = Unikernels.bundled().catalog();
    if (!query.catalog().digest().equals(bundled.digest())) {
      throw new NotSerializableException("a query to another catalog than the bundled one; send"
          + " its text, and ask the catalog where it is");
    }
    String text = query.toString();
    try {
      Unikernels.bundled().where(text);
    } catch (QueryTextException noText) {
      throw new NotSerializableException(
          "a query that cannot be read back from its text: " + noText.getMessage());
    }
    return new SavedQuery(text, bundled.digest());
  }

  /** Refuses a query that did not come by this class. */
  @SuppressWarnings("DoNotCallSuggester") // called by serialisation, by way of the query
  static void refuse() throws InvalidObjectException {
    throw new InvalidObjectException("a query is read from its text alone");
  }

  private Object readResolve() throws InvalidObjectException {
    Query bundled = Unikernels.bundled();
    if (!bundled.catalog().digest().equals(digest)) {
      throw new InvalidObjectException("the query was asked of a bundled catalog with the digest "
          + digest + ", but the one here has " + bundled.catalog().digest());
    }
    return bundled.where(text);
  }
}
