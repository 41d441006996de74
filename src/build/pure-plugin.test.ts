import { expect, it } from 'vitest';
import { markPure } from './pure-plugin.ts';

it.each([
  ['const Part = React.memo(Drawn);', 'const Part = /* @__PURE__ */ React.memo(Drawn);'],
  ['let Place$1 = React$1.createContext(', 'let Place$1 = /* @__PURE__ */ React$1.createContext('],
  [
    'import "a";\nvar P = React.forwardRef(',
    'import "a";\nvar P = /* @__PURE__ */ React.forwardRef(',
  ],
])('marks what React makes and a bundler may leave out: %s', (code, marked) => {
  expect(markPure(code)).toBe(marked);
});

it.each([
  'const Part = /* @__PURE__ */ React.memo(Drawn);',
  'const done = React.useEffect(() => {});',
  'React.memo(Drawn);',
  'const kept = memo(() => side());',
])('leaves as it is: %s', (code) => {
  expect(markPure(code)).toBe(code);
});
