module consumer {
  requires io.github.unikernelcatalog.query;
}
