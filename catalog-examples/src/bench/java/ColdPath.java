import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/**
 * Measures how long a program takes from its start to its first answer, and the most memory that it
 * takes, beside a program that says hello.
 *
 * <pre>
 * mvn -q -B -DskipTests package
 * java catalog-examples/src/bench/java/ColdPath.java [ROUNDS] [JDK ...]
 * </pre>
 *
 * <p>All programs are in one jar and have the same class path. In each round every program runs
 * once, in turn; what counts is the median over the rounds of its ratio to the hello of the same
 * round, because the machine may be busy. Memory is VmHWM, read by the program itself at its end, in
 * runs of their own. Runs on Linux.
 */
final class ColdPath {

  private static final int ROUNDS = 21;
  private static final int WARM_UPS = 2;
  private static final int MEMORY_RUNS = 7;

  private static final String HELLO =
      """
      public class Hello {
        public static void main(String[] args) {
          System.out.println("hello");
        }
      }
      """;

  /** Says hello after it has loaded one class from each of the three jars. */
  private static final String JARS =
      """
      public class Jars {
        public static void main(String[] args) throws ClassNotFoundException {
          for (String name : new String[] {"query.Gap", "data.LayerProvider", "model.Truth"}) {
            Class.forName(
                "io.github.unikernelcatalog." + name, false, Jars.class.getClassLoader());
          }
          System.out.println("hello");
        }
      }
      """;

  private static final String IMPORTS =
      """
      import static io.github.unikernelcatalog.model.vocabulary.Architecture.ARM64;
      import static io.github.unikernelcatalog.model.vocabulary.Language.GO;
      import static io.github.unikernelcatalog.model.vocabulary.Vmm.FIRECRACKER;
      import static io.github.unikernelcatalog.query.Criteria.architecture;
      import static io.github.unikernelcatalog.query.Criteria.language;
      import static io.github.unikernelcatalog.query.Criteria.vmm;

      import io.github.unikernelcatalog.data.CatalogLoader;
      import io.github.unikernelcatalog.data.Layer;
      import io.github.unikernelcatalog.query.Answer;
      import io.github.unikernelcatalog.query.Unikernels;
      import java.nio.file.Path;
      import java.time.LocalDate;

      """;

  /** The first example of the README. */
  private static final String ASK = IMPORTS +
      """
      public class Ask {
        public static void main(String[] args) {
          Answer answer = Unikernels.bundled()
              .where(language(GO), vmm(FIRECRACKER), architecture(ARM64))
              .recommend();
          System.out.print(answer);
        }
      }
      """;

  /** The same, asked in text. */
  private static final String ASK_TEXT = IMPORTS +
      """
      public class AskText {
        public static void main(String[] args) {
          System.out.print(Unikernels.bundled()
              .where("language:go and vmm:firecracker and architecture:arm64")
              .recommend());
        }
      }
      """;

  /** The best match alone, without reasons. */
  private static final String ASK_NAME = IMPORTS +
      """
      public class AskName {
        public static void main(String[] args) {
          System.out.println(Unikernels.bundled()
              .where(language(GO), vmm(FIRECRACKER), architecture(ARM64))
              .first()
              .name());
        }
      }
      """;

  /** The whole answer, from the files that people edit, as any catalog of one's own is read. */
  private static final String ASK_JSON = IMPORTS +
      """
      public class AskJson {
        public static void main(String[] args) {
          System.out.print(Unikernels.in(CatalogLoader.empty(LocalDate.parse(args[1]))
                  .with(Layer.directory(Path.of(args[0])))
                  .load())
              .where(language(GO), vmm(FIRECRACKER), architecture(ARM64))
              .recommend());
        }
      }
      """;

  private static final String PEAK =
      """
      import java.io.FileInputStream;
      import java.util.Arrays;

      public class Peak {
        public static void main(String[] args) throws Exception {
          String[] rest = Arrays.copyOfRange(args, 1, args.length);
          switch (args[0]) {
            case "Jars" -> Jars.main(rest);
            case "Ask" -> Ask.main(rest);
            case "AskText" -> AskText.main(rest);
            case "AskName" -> AskName.main(rest);
            case "AskJson" -> AskJson.main(rest);
            default -> Hello.main(rest);
          }
          try (FileInputStream status = new FileInputStream("/proc/self/status")) {
            System.err.write(status.readAllBytes());
          }
        }
      }
      """;

  private final Path directory;
  private final String classPath;
  private final List<String> json;

  /** A program under some flags. */
  private record Contender(String name, List<String> flags, List<String> program) {}

  private ColdPath(Path directory, String classPath, List<String> json) {
    this.directory = directory;
    this.classPath = classPath;
    this.json = json;
  }

  public static void main(String[] args) throws Exception {
    List<String> homes = new ArrayList<>(List.of(args));
    int rounds = !homes.isEmpty() && homes.get(0).matches("[0-9]+")
        ? Integer.parseInt(homes.remove(0))
        : ROUNDS;
    if (homes.isEmpty()) {
      homes.add(System.getProperty("java.home"));
    }
    Path directory = Files.createTempDirectory("cold-path");
    ColdPath coldPath = prepared(directory);
    for (String home : homes) {
      coldPath.measure(Path.of(home), rounds);
    }
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
    }
  }

  // What is measured.

  private static ColdPath prepared(Path directory) throws IOException {
    Path lib = Path.of("catalog-examples/target/lib");
    if (!Files.isDirectory(lib)) {
      throw new IOException("no " + lib + " here; first run mvn -q -B -DskipTests package");
    }
    List<Path> jars = new ArrayList<>();
    for (String prefix : List.of("catalog-query-", "catalog-data-", "catalog-model-", "jackson-")) {
      try (Stream<Path> found = Files.list(lib)) {
        found.filter(jar -> jar.getFileName().toString().startsWith(prefix))
            .sorted()
            .map(Path::toAbsolutePath)
            .forEach(jars::add);
      }
    }
    String libraries =
        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    Path programs = programs(directory, libraries);
    return new ColdPath(
        directory, programs + File.pathSeparator + libraries, json(directory, jars.get(1)));
  }

  private static Path programs(Path directory, String libraries) throws IOException {
    Path classes = Files.createDirectory(directory.resolve("classes"));
    List<String> options =
        new ArrayList<>(List.of("--release", "17", "-cp", libraries, "-d", classes.toString()));
    for (var program : Map.of(
            "Hello", HELLO,
            "Jars", JARS,
            "Ask", ASK,
            "AskText", ASK_TEXT,
            "AskName", ASK_NAME,
            "AskJson", ASK_JSON,
            "Peak", PEAK)
        .entrySet()) {
      options.add(
          Files.writeString(directory.resolve(program.getKey() + ".java"), program.getValue())
              .toString());
    }
    if (ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, options.toArray(String[]::new))
        != 0) {
      throw new IOException("the programs do not compile");
    }
    Path jar = directory.resolve("programs.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.list(classes)) {
      for (Path file : files.toList()) {
        out.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  /** Takes the files out of the jar, and tells how to read them. */
  private static List<String> json(Path directory, Path dataJar) throws IOException {
    Path files = Files.createDirectory(directory.resolve("entries"));
    String date = "";
    try (JarFile jar = new JarFile(dataJar.toFile())) {
      for (var entry : (Iterable<java.util.jar.JarEntry>) jar.stream()::iterator) {
        try (InputStream in = jar.getInputStream(entry)) {
          if (entry.getName().contains("/entries/") && entry.getName().endsWith(".json")) {
            Files.copy(in, files.resolve(Path.of(entry.getName()).getFileName()));
          } else if (entry.getName().endsWith("/date.txt")) {
            date = new String(in.readAllBytes(), UTF_8).strip();
          }
        }
      }
    }
    return List.of("AskJson", files.toString(), date);
  }

  // Measuring.

  private void measure(Path home, int rounds) throws Exception {
    List<Contender> contenders = contenders(home);
    requireSameAnswers(home, contenders);
    Map<Contender, List<Double>> times = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      times.put(contender, new ArrayList<>());
    }
    for (int round = -WARM_UPS; round < rounds; round++) {
      for (Contender contender : contenders) {
        double time = time(home, contender);
        if (round >= 0) {
          times.get(contender).add(time);
        }
      }
    }
    Map<Contender, Double> memory = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      List<Double> peaks = new ArrayList<>();
      for (int run = 0; run < MEMORY_RUNS; run++) {
        peaks.add(peak(home, contender));
      }
      memory.put(contender, median(peaks));
    }
    print(home, rounds, times, memory);
  }

  private List<Contender> contenders(Path home) throws Exception {
    List<String> hello = List.of("Hello");
    List<String> ask = List.of("Ask");
    List<String> jars = List.of("Jars");
    List<String> askText = List.of("AskText");
    List<String> askName = List.of("AskName");
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new Contender("hello", List.of(), hello));
    for (List<String> program : List.of(jars, ask, askText, askName, json)) {
      contenders.add(new Contender(name(program), List.of(), program));
    }
    contenders.add(
        new Contender("ask, serial GC, C1", List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), ask));
    String share = "-XX:SharedArchiveFile=";
    for (List<String> program : List.of(hello, ask, askName, json)) {
      String archive = directory.resolve(program.get(0) + ".jsa").toString();
      List<String> dump = List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
      run(home, new Contender("", dump, program), ProcessBuilder.Redirect.DISCARD);
      contenders.add(new Contender(name(program) + ", AppCDS", List.of(share + archive), program));
    }
    if (hasAotCache(home)) {
      for (List<String> program : List.of(hello, ask, askName)) {
        String cache = directory.resolve(program.get(0) + ".aot").toString();
        List<String> train = List.of("-XX:AOTCacheOutput=" + cache);
        run(home, new Contender("", train, program), ProcessBuilder.Redirect.DISCARD);
        contenders.add(new Contender(
            name(program) + ", AOT cache", List.of("-XX:AOTCache=" + cache), program));
      }
    }
    return contenders;
  }

  private static String name(List<String> program) {
    return switch (program.get(0)) {
      case "Hello" -> "hello";
      case "Jars" -> "hello, a class of each jar";
      case "Ask" -> "ask";
      case "AskText" -> "ask, in text";
      case "AskName" -> "ask, name only";
      default -> "ask, JSON";
    };
  }

  private boolean hasAotCache(Path home) throws Exception {
    Process process = new ProcessBuilder(
            home.resolve("bin/java").toString(), "-XX:+PrintFlagsFinal", "-version")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    return new String(process.getInputStream().readAllBytes(), UTF_8).contains(" AOTCacheOutput ");
  }

  private void requireSameAnswers(Path home, List<Contender> contenders) throws Exception {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      if (!List.of("Hello", "Jars", "AskName").contains(contender.program().get(0))) {
        Path out = directory.resolve("answer.txt");
        run(home, contender, ProcessBuilder.Redirect.to(out.toFile()));
        answers.putIfAbsent(Files.readString(out), contender.name());
      }
    }
    if (answers.size() != 1 || !answers.keySet().iterator().next().contains("1 match")) {
      throw new IllegalStateException("the answers differ: " + answers);
    }
  }

  private double time(Path home, Contender contender) throws Exception {
    long start = System.nanoTime();
    run(home, contender, ProcessBuilder.Redirect.DISCARD);
    return (System.nanoTime() - start) / 1e6;
  }

  private double peak(Path home, Contender contender) throws Exception {
    List<String> program = new ArrayList<>(List.of("Peak"));
    program.addAll(contender.program());
    Process process = started(
        home,
        new Contender(contender.name(), contender.flags(), program),
        ProcessBuilder.Redirect.DISCARD,
        ProcessBuilder.Redirect.PIPE);
    String status = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return status
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(status));
  }

  private void run(Path home, Contender contender, ProcessBuilder.Redirect out) throws Exception {
    int exit = started(home, contender, out, ProcessBuilder.Redirect.DISCARD).waitFor();
    if (exit != 0) {
      throw new IllegalStateException(contender + " ended with " + exit);
    }
  }

  private Process started(
      Path home, Contender contender, ProcessBuilder.Redirect out, ProcessBuilder.Redirect err)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
    command.addAll(contender.flags());
    command.addAll(List.of("-cp", classPath));
    command.addAll(contender.program());
    return new ProcessBuilder(command).redirectOutput(out).redirectError(err).start();
  }

  // Telling.

  private static void print(
      Path home,
      int rounds,
      Map<Contender, List<Double>> times,
      Map<Contender, Double> memory)
      throws IOException {
    Contender hello = times.keySet().iterator().next();
    System.out.printf("%n%s, %d rounds%n%n", release(home), rounds);
    System.out.println("| program | wall, ms | to hello | peak, MiB | to hello |");
    System.out.println("|---|---|---|---|---|");
    times.forEach((contender, all) -> {
      List<Double> ratios = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        ratios.add(all.get(i) / times.get(hello).get(i));
      }
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.2f | %.1f | %.2f |%n",
          contender.name(),
          median(all),
          median(ratios),
          memory.get(contender),
          memory.get(contender) / memory.get(hello));
    });
  }

  private static String release(Path home) throws IOException {
    return Files.readString(home.resolve("release")).lines()
        .filter(line -> line.startsWith("JAVA_RUNTIME_VERSION") || line.startsWith("IMPLEMENTOR="))
        .map(line -> line.replaceAll(".*=\"?([^\"]*)\"?", "$1"))
        .collect(Collectors.joining(" ", "JDK ", ""));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
