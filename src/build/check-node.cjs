// Old syntax on purpose: this file has to run where nothing else of Rubrica does.
var needed = 24;
var major = Number(process.versions.node.split('.')[0]);
if (!(major >= needed)) {
  process.stderr.write(
    'Rubrica needs Node ' +
      needed +
      ', and this is Node ' +
      process.versions.node +
      ': run "npm ci", which brings it on Linux and on Windows (x64), or install it from https://nodejs.org\n',
  );
  process.exit(1);
}
