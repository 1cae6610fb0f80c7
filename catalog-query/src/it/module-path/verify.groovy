// The program ran and said what the README shows.
String readme = new File(basedir, '../../../../README.md').canonicalFile.text
String output = new File(basedir, 'target/output.txt').text
assert readme.contains('```text\n' + output + '```')
