import type { Severity } from '#readiness/rule.ts';
import type { RuleWords } from './rule-words.ts';

/** What is not known here, and how to come to know it. */
type Limit = 'registers' | 'vies' | 'annuaire' | 'sdi';

/** The texts of what would stop an electronic invoice. */
export interface ReadinessMessages {
  readonly title: string;
  /** Of a column and a filter: how many findings of each severity. */
  readonly column: string;
  /** The same by rules. */
  readonly columnOfRules: string;
  /** Leads to a list of these clients. */
  readonly asList: (list: string) => string;
  /** Of a client in which nothing is found. */
  readonly nothing: string;
  /** Opens the name of a rule and where it is written. */
  readonly source: string;
  readonly rules: RuleWords;
  /** Read aloud beside a rule: how many clients it finds. */
  readonly clients: (count: number) => string;
  /** Of one finding: `Blocks`. */
  readonly severities: Readonly<Record<Severity, string>>;
  /** What each of them means, in a sentence. */
  readonly meanings: Readonly<Record<Severity, string>>;
  /** Of many, in a list of counts: `12 block`. */
  readonly counts: Readonly<Record<Severity, (count: number) => string>>;

  readonly lead: string;
  /** Where a value is put right, and what becomes of the task. */
  readonly changed: string;
  readonly back: string;
  /** Past the choices, to the tasks. */
  readonly skip: string;
  /** While clients are still looked at. */
  readonly soFar: string;
  /** Where reading has stopped; in files and on paper, where it had not come to its end. */
  readonly notAll: string;
  /** Of rows that cannot be read. */
  readonly unread: (provider: string, count: number) => string;
  /** What was found in this tab today, and is not found any more. */
  readonly solved: (count: number) => string;
  /** Where nothing answers. */
  readonly none: string;
  readonly system: string;
  readonly severity: string;
  readonly rule: string;
  /** Of a filter that asks for nothing. */
  readonly all: string;
  readonly noCountry: string;
  /** Shows all rules again. */
  readonly allRules: string;
  /** That only one rule is shown. */
  readonly only: (rule: string) => string;
  /** Opens the choice of rules: `70 of 70 rules`. */
  readonly rulesOn: (on: number, all: number) => string;
  readonly rulesHow: string;
  /** Rules that are not of one country. */
  readonly everywhere: string;
  readonly union: string;

  readonly client: string;
  readonly written: string;
  readonly wrong: string;
  readonly todo: string;
  readonly missing: string;
  /** `Qonto has 76543210157`. */
  readonly otherHas: (system: string, value: string) => string;
  /** What is copied, within a sentence. */
  readonly valueOf: (system: string) => string;

  readonly copyText: string;
  readonly rowsCopied: (count: number) => string;
  /** Where a file could not be made. */
  readonly notExported: string;
  readonly print: string;
  readonly sirens: string;
  readonly noSirens: string;
  /** Of a file, within its name. */
  readonly fileName: string;
  readonly id: string;
  readonly field: string;
  /** Above what another system has instead. */
  readonly otherSystem: string;
  readonly exportAs: Readonly<Record<'xlsx' | 'csv', string>>;
  /** Below the first of many rows: how many come next, and how many are left. */
  readonly more: (next: number, left: number) => string;
  readonly onlyThis: string;

  readonly limits: string;
  readonly limit: Readonly<Record<Limit, string>>;
}
