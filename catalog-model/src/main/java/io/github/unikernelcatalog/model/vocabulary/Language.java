package io.github.unikernelcatalog.model.vocabulary;

import java.util.Optional;

/**
 * Languages and language runtimes of the programs that a unikernel runs.
 *
 * <p>Not the language that the unikernel itself is written in, although the same words name that
 * too.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum Language implements Word {
  /** Ada and SPARK. */
  ADA("ada", "Ada"),
  /** Support that is stated without regard to the language, for instance "any Linux executable". */
  ANY("any", "any language", "all", "any-language"),
  /** Assembly language of the target architecture. */
  ASSEMBLY("assembly", "Assembly", "asm"),
  /** C. */
  C("c", "C", "c-lang", "ansi-c"),
  /** The configuration language of the Click modular router. */
  CLICK("click", "Click", "click-language"),
  /** Clojure on a Java virtual machine. */
  CLOJURE("clojure", "Clojure", "clj"),
  /** C++. */
  CPP("cpp", "C++", "c++", "cplusplus", "cxx"),
  /** Crystal. */
  CRYSTAL("crystal", "Crystal"),
  /** C# and the .NET runtime. */
  CSHARP("csharp", "C#", "c#", "dotnet", ".net"),
  /** D. */
  D("d", "D", "dlang"),
  /** Dart. */
  DART("dart", "Dart"),
  /** Elixir on the Erlang virtual machine. */
  ELIXIR("elixir", "Elixir"),
  /** Erlang and OTP. */
  ERLANG("erlang", "Erlang", "beam", "erlang-otp"),
  /** Fortran. */
  FORTRAN("fortran", "Fortran"),
  /** Go. */
  GO("go", "Go", "golang"),
  /** Haskell. */
  HASKELL("haskell", "Haskell", "ghc"),
  /** Java and the Java virtual machine. */
  JAVA("java", "Java", "jvm", "openjdk", "jdk"),
  /** JavaScript on any engine. */
  JAVASCRIPT("javascript", "JavaScript", "js", "ecmascript"),
  /** The language of JML and MagniOS. */
  JML("jml", "JML"),
  /** Julia. */
  JULIA("julia", "Julia"),
  /** Kotlin. */
  KOTLIN("kotlin", "Kotlin"),
  /** Lisp of any dialect. */
  LISP("lisp", "Lisp", "common-lisp"),
  /** Lua. */
  LUA("lua", "Lua", "luajit"),
  /** The MOO programming language of LambdaMOO. */
  MOO("moo", "MOO"),
  /** The configuration language of IncludeOS. */
  NACL("nacl", "NaCl", "includeos-nacl"),
  /** Nim. */
  NIM("nim", "Nim"),
  /** JavaScript on Node.js, with its standard library. */
  NODE_JS("node-js", "Node.js", "node.js", "nodejs", "node"),
  /** OCaml. */
  OCAML("ocaml", "OCaml", "objective-caml"),
  /** Pascal and Object Pascal. */
  PASCAL("pascal", "Pascal", "free-pascal", "object-pascal", "fpc"),
  /** Perl. */
  PERL("perl", "Perl"),
  /** PHP. */
  PHP("php", "PHP"),
  /** Python. */
  PYTHON("python", "Python", "cpython", "micropython", "python3"),
  /** R. */
  R("r", "R"),
  /** Reason, a syntax of OCaml. */
  REASON("reason", "Reason", "reasonml"),
  /** Ruby. */
  RUBY("ruby", "Ruby"),
  /** Rust. */
  RUST("rust", "Rust", "rust-lang"),
  /** Scala on a Java virtual machine. */
  SCALA("scala", "Scala"),
  /** Scheme. */
  SCHEME("scheme", "Scheme"),
  /** Standard ML. */
  STANDARD_ML("standard-ml", "Standard ML", "sml"),
  /** Swift. */
  SWIFT("swift", "Swift"),
  /** Tcl. */
  TCL("tcl", "Tcl"),
  /** WebAssembly modules. */
  WEBASSEMBLY("webassembly", "WebAssembly", "wasm", "wasi"),
  /** Zig. */
  ZIG("zig", "Zig");

  private final Term term;

  Language(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }

  @Override
  public Optional<Language> broader() {
    return switch (this) {
      case NODE_JS -> Optional.of(JAVASCRIPT);
      case SCHEME -> Optional.of(LISP);
      default -> Optional.empty();
    };
  }

  /** {@inheritDoc} {@link #ANY} may turn out to be any language. */
  @Override
  public boolean mayBe(Word other) {
    return this == ANY || Word.super.mayBe(other);
  }
}
