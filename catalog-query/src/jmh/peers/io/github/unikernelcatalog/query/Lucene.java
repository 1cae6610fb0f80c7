package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.model.vocabulary.Architecture.ARM64;
import static io.github.unikernelcatalog.model.vocabulary.Architecture.RISCV64;
import static io.github.unikernelcatalog.model.vocabulary.CloudProvider.AZURE;
import static io.github.unikernelcatalog.model.vocabulary.Hypervisor.KVM;
import static io.github.unikernelcatalog.model.vocabulary.Hypervisor.XEN;
import static io.github.unikernelcatalog.model.vocabulary.Language.C;
import static io.github.unikernelcatalog.model.vocabulary.Language.GO;
import static io.github.unikernelcatalog.model.vocabulary.Language.PASCAL;
import static io.github.unikernelcatalog.model.vocabulary.Language.RUST;
import static io.github.unikernelcatalog.model.vocabulary.Vmm.FIRECRACKER;

import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Lucene in memory, one document a row, one segment, no query cache. */
final class Lucene extends ByRows {

  private final List<Row> rows;
  private final IndexSearcher searcher;

  Lucene(World world) {
    super(world);
    this.rows = world.entries().stream().flatMap(List::stream).toList();
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(256))) {
        for (Row row : rows) {
          writer.addDocument(document(row));
        }
        writer.forceMerge(1);
      }
      this.searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setQueryCache(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Row row) {
    Document document = new Document();
    add(document, "language", row.language());
    add(document, "hypervisor", row.hypervisor());
    add(document, "no-hypervisor", row.noHypervisor());
    add(document, "vmm", row.vmm());
    add(document, "architecture", row.architecture());
    add(document, "cloud", row.cloud());
    document.add(new LongPoint("active", row.activeDay()));
    return document;
  }

  private static void add(Document document, String field, Set<? extends Word> words) {
    words.forEach(word -> document.add(new StringField(field, word.id(), Field.Store.NO)));
  }

  private static Query word(String field, Word word) {
    return new TermQuery(new Term(field, word.id()));
  }

  private static Query all(Query... queries) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Query query : queries) {
      all.add(query, Occur.FILTER);
    }
    return all.build();
  }

  private static Query any(Query... queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Query query : queries) {
      any.add(query, Occur.SHOULD);
    }
    return any.build();
  }

  private Rows find(Query query) {
    return consumer -> search(query, consumer);
  }

  @SuppressWarnings("deprecation") // a single thread needs no manager of collectors
  private void search(Query query, Consumer<Row> consumer) {
    class Rowwise extends SimpleCollector {
      private int base;

      @Override
      protected void doSetNextReader(LeafReaderContext context) {
        base = context.docBase;
      }

      @Override
      public void collect(int document) {
        consumer.accept(rows.get(base + document));
      }

      @Override
      public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
      }
    }

    try {
      searcher.search(query, new Rowwise());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long point() {
    return countEntries(find(all(word("language", GO), word("vmm", FIRECRACKER))));
  }

  @Override
  public long disjunctions() {
    return countEntries(find(all(
        any(word("language", C), word("language", RUST)),
        any(word("hypervisor", KVM), word("hypervisor", XEN)))));
  }

  @Override
  public long negation() {
    return countEntries(find(all(word("language", GO), word("no-hypervisor", XEN))));
  }

  @Override
  public long dateRange() {
    long since = world.catalog().date().minus(Library.YEAR).toEpochDay();
    return countEntries(find(all(
        word("architecture", ARM64),
        LongPoint.newRangeQuery("active", since + 1, Long.MAX_VALUE))));
  }

  @Override
  public List<Unikernel> sortedAndLimited() {
    return firstTen(find(all(word("language", C), word("hypervisor", KVM))));
  }

  @Override
  public List<Integer> facets() {
    return perHypervisor(find(word("language", GO)));
  }

  @Override
  public List<Result> recommendation() {
    return bestFive(find(word("language", GO)));
  }

  @Override
  public List<BitSet> whyNot() {
    List<Query> asked = List.of(
        word("language", PASCAL),
        word("vmm", FIRECRACKER),
        word("cloud", AZURE),
        word("architecture", RISCV64));
    return smallest(masks().filter(mask -> misses(asked, mask)).toList());
  }

  private boolean misses(List<Query> asked, int mask) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new MatchAllDocsQuery(), Occur.FILTER);
    for (int i = 0; i < asked.size(); i++) {
      query.add(asked.get(i), (mask >> i & 1) == 0 ? Occur.FILTER : Occur.MUST_NOT);
    }
    try {
      return searcher.search(query.build(), 1).scoreDocs.length > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
