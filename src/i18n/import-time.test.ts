import { expect, it } from 'vitest';
import { isIdentifier, isNode, sourcesIn, visit, type Node, type Source } from '#testing/syntax.ts';

/** Which make formats, each for a reason of its own. All others ask the locale. */
const MAKERS = [
  'i18n/locale.ts', // the viewer's
  'i18n/bin-name.ts', // stretches of time in the viewer's form; it comes with the chart of dates
  'query/zoned-day.ts', // the day in a zone, read by its parts
  'domain/country-code.ts', // names of countries in the languages that people write
  'domain/fold.ts', // letters that are equal in every language
  'query/zone.ts', // whether there is a zone of a name
  'app/state/own-zone.ts', // the browser's time zone
  'app/settings/zones.ts', // all zones, and the countries that they are in
  'app/settings/language-names.ts', // languages in themselves; it comes with the settings
  'app/export/wall-time.ts', // what clocks of a zone show, read by its parts
  'server/page-bootstrap.ts', // this machine's time zone
];

const LATER = /^(Arrow)?Function|^PropertyDefinition$/;

/** What a source does while it is loaded, or may not do at all, in words. */
function faultsOf(source: Source): string[] {
  const faults: string[] = [];
  visit(source, (node, around) => {
    const isLater = around.some(({ type, static: isStatic }) => LATER.test(type) && !isStatic);
    const called = node.type === 'CallExpression' || node.type === 'NewExpression';
    const callee = called ? node['callee'] : null;
    if (isMember(callee) && isIdentifier(callee['object'], 'Intl')) {
      if (!MAKERS.includes(source.path)) faults.push('makes a format by itself');
      if (!isLater) faults.push('makes a format while it is loaded');
    }
    if (isMember(callee) && /^toLocale\w*String$/.test(nameIn(callee['property']))) {
      faults.push('formats in whatever language the browser has');
    }
    if (isLater) return;
    if (isIdentifier(callee, 'locale')) faults.push('reads the locale while it is loaded');
    if (isMember(node) && isIdentifier(node['object'], 'messages')) {
      faults.push('reads a text while it is loaded');
    }
  });
  return faults.map((fault) => `${source.path} ${fault}`);
}

function isMember(value: unknown): value is Node {
  return isNode(value) && value.type === 'MemberExpression';
}

function nameIn(value: unknown): string {
  return isNode(value) ? String(value['name']) : '';
}

it('is after the language was chosen that a text, the locale or a format is read', () => {
  expect(sourcesIn('.').flatMap(faultsOf)).toEqual([]);
});

it.each([
  ['const TITLE = messages.screen.product;', 'reads a text while it is loaded'],
  ['class A { static title = messages.screen.product; }', 'reads a text while it is loaded'],
  ['const NUMBER = new Intl.NumberFormat();', 'makes a format while it is loaded'],
  ['const ZONE = Intl.DateTimeFormat().resolvedOptions();', 'makes a format while it is loaded'],
  ['const LIST = [locale().language];', 'reads the locale while it is loaded'],
  ['const say = () => new Intl.NumberFormat("en");', 'makes a format by itself'],
  ['const say = (n: number) => n.toLocaleString();', 'formats in whatever language'],
])('would find %s', (text, fault) => {
  expect(faultsOf({ path: 'ui/made-up.ts', text }).join()).toContain(fault);
});

it.each([
  'const title = () => messages.screen.product;',
  'class A { title = messages.screen.product; say() { return locale().number(1); } }',
  'function zone(): string { return locale().language; }',
])('finds nothing in %s', (text) => {
  expect(faultsOf({ path: 'ui/made-up.ts', text })).toEqual([]);
});
