/*
 * The practical limit of what the bench measures: plain JavaScript over the same API, which loads,
 * searches, sorts and draws wethod's clients, in the same columns, and does nothing else.
 */
'use strict';

const AT_ONCE = 6;
const PAGE = 100;
const ROW = 36;
const OVERSCAN = 6;

const collator = new Intl.Collator(navigator.language, { numeric: true });
const date = new Intl.DateTimeFormat(navigator.language, { dateStyle: 'medium' });
const scroller = document.querySelector('main');
const table = document.querySelector('[role="table"]');
const body = document.querySelector('.rows');
const footer = document.querySelector('footer');
const input = document.querySelector('input');
/** The words of a country, each after a tab, by what a row writes. */
const countries = JSON.parse(document.querySelector('#countries').textContent);

/** By position, in the order in which they came. */
const rows = [];
const texts = [];
/** `orders.city[0]`: all positions by city; `[1]`: the other way round, absent ones last again. */
const orders = {};
let sorted = 'name';
let turned = 0;
/** The positions that are shown. */
let shown = [];

// --- what a row says

const dateOf = (instant) => (instant ? date.format(Date.parse(instant)) : '');
const identifiersOf = ({ external_identifiers: all }) =>
  all?.length ? `${all.length} · ${[...new Set(all.map(({ type }) => type))].join(', ')}` : '';
const filled = (text) => (typeof text === 'string' && text.trim() !== '' ? text : null);
const nameOf = (row) => filled(row.corporate_name) ?? filled(row.legal_name);
const updatedOf = (row) => (row.updated_at === null ? null : Date.parse(row.updated_at));
const fold = (text) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');

function searchTextOf(row) {
  const numbers = [
    row.vat,
    row.tax_reference,
    row.company_registration_number,
    row.phone,
    row.sdi_code,
    row.pec,
    row.zip_code,
    ...(row.external_identifiers ?? []).map((identifier) => identifier.external_id),
  ].filter(filled);
  const names = [row.corporate_name, row.legal_name].filter(filled);
  const others = [row.email, row.administration_email, row.street, row.town].filter(filled);
  const text = fold(
    [
      ...names,
      ...others,
      ...numbers,
      ...names.map((name) => name.replaceAll('.', '')),
      ...numbers
        .filter((number) => !number.includes('@'))
        .map((number) => number.replace(/[\s./()-]+/g, '')),
    ].join('\n'),
  );
  // Last, since its words are found from their first letter.
  const country = filled(row.country)?.trim() ?? '';
  return text + (countries[country] ?? fold(`\t${country}`).replaceAll(' ', '\t'));
}

const isFound = (text, word) => {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const end = text.indexOf('\t');
  return end < 0 || at < end || text.includes(`\t${word}`);
};

// --- loading

let next = 0;
let isEnd = false;

async function load() {
  await Promise.all(Array.from({ length: AT_ONCE }, loadPages));
  prepare('name', nameOf, collator.compare);
  show();
  const time = new Date().toLocaleTimeString();
  footer.textContent = `${rows.length} clients, complete as of ${time}`;
  setTimeout(() => prepare('city', (row) => filled(row.town), collator.compare));
  setTimeout(() => prepare('updated', updatedOf, (a, b) => a - b));
}

async function loadPages() {
  while (!isEnd) {
    const offset = next;
    next += PAGE;
    const address = `/api/providers/wethod/clients?include=externalIdentifiers&deleted=include&limit=${PAGE}&offset=${offset}`;
    const page = await (await fetch(address)).json();
    if (page.length < PAGE) isEnd = true;
    for (const row of page) {
      if (row.deleted_at === null) shown.push(rows.length);
      rows.push(row);
      texts.push(searchTextOf(row));
    }
    setCount();
    if (body.childElementCount === 0) draw(true);
  }
}

/** Ranks by value, and from them both orders; equal ones by id. */
function prepare(column, valueOf, compare) {
  const values = rows.map(valueOf);
  const ids = rows.map((row) => row.id);
  const present = [];
  const absent = [];
  for (let position = 0; position < rows.length; position += 1) {
    (values[position] === null ? absent : present).push(position);
  }
  present.sort((a, b) => compare(values[a], values[b]) || ids[a] - ids[b]);
  absent.sort((a, b) => ids[a] - ids[b]);
  const ranks = new Uint32Array(rows.length);
  for (let place = 1; place < present.length; place += 1) {
    const before = present[place - 1];
    const here = present[place];
    ranks[here] = ranks[before] + (compare(values[before], values[here]) === 0 ? 0 : 1);
  }
  const back = present.toSorted((a, b) => ranks[b] - ranks[a] || ids[a] - ids[b]);
  orders[column] = [
    Uint32Array.from([...present, ...absent]),
    Uint32Array.from([...back, ...absent]),
  ];
}

// --- asking

function show() {
  const words = fold(input.value).split(/\s+/).filter(Boolean);
  shown = [];
  for (const position of orders[sorted][turned]) {
    if (rows[position].deleted_at !== null) continue;
    if (words.every((word) => isFound(texts[position], word))) shown.push(position);
  }
  for (const button of document.querySelectorAll('button')) {
    const head = button.parentElement;
    if (button.dataset.column !== sorted) head.removeAttribute('aria-sort');
    else head.setAttribute('aria-sort', turned === 0 ? 'ascending' : 'descending');
  }
  scroller.scrollTop = 0;
  setCount();
  draw(true);
}

input.addEventListener('input', () => orders[sorted] && show());
document.querySelector('.head').addEventListener('click', ({ target }) => {
  const { column } = target.dataset;
  if (!column || !orders[column]) return;
  // The newest first; of texts, from A.
  turned = column === sorted ? 1 - turned : column === 'updated' ? 1 : 0;
  sorted = column;
  show();
});

// --- drawing

/** The row of index `i` is drawn by element `i % drawn.length`, so that most stay what they are. */
let drawn = [];

function setCount() {
  table.setAttribute('aria-rowcount', shown.length + 1);
  body.style.height = `${shown.length * ROW}px`;
}

function draw(isNew) {
  const most = Math.ceil(scroller.clientHeight / ROW) + 2 * OVERSCAN;
  if (drawn.length !== most) {
    drawn = Array.from({ length: most }, makeRow);
    body.replaceChildren(...drawn.map(({ element }) => element));
  }
  const top = Math.max(0, Math.floor(scroller.scrollTop / ROW) - OVERSCAN);
  for (let index = top; index < top + most; index += 1) fill(drawn[index % most], index, isNew);
}

function makeRow() {
  const element = document.createElement('div');
  element.setAttribute('role', 'row');
  element.className = 'row';
  const cells = Array.from({ length: 9 }, (_, column) => {
    const cell = document.createElement('span');
    cell.setAttribute('role', column === 0 ? 'rowheader' : 'cell');
    element.append(cell);
    return cell;
  });
  return { element, cells, index: -1 };
}

function fill(place, index, isNew) {
  if (place.index === index && !isNew) return;
  const { element, cells } = place;
  const row = rows[shown[index]];
  place.index = index;
  element.hidden = row === undefined;
  if (row === undefined) {
    element.removeAttribute('aria-rowindex');
    return;
  }
  element.setAttribute('aria-rowindex', index + 2);
  element.style.transform = `translateY(${index * ROW}px)`;
  cells[0].textContent = nameOf(row) ?? 'No name';
  cells[1].textContent = row.vat ?? '';
  cells[2].textContent = row.email ?? '';
  cells[3].textContent = row.town ?? '';
  cells[4].textContent = row.country ?? '';
  cells[5].textContent = identifiersOf(row);
  cells[6].textContent = dateOf(row.created_at);
  cells[7].textContent = dateOf(row.updated_at);
  cells[8].textContent = dateOf(row.deleted_at);
}

scroller.addEventListener('scroll', () => draw(false), { passive: true });
void load();
