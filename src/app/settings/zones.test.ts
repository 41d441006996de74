import { describe, expect, it } from 'vitest';
import { allZones, findZones } from './zones.ts';

describe('the time zones to choose from', () => {
  const zones = allZones();

  it('are those of the engine, and UTC, each once', () => {
    const ids = zones.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['UTC', 'Europe/Rome', 'America/New_York']));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(ids.toSorted());
  });

  it.each([
    ['rome', 'Europe/Rome'],
    ['  ROME ', 'Europe/Rome'],
    ['europe/rome', 'Europe/Rome'],
    ['italy', 'Europe/Rome'],
    ['new york', 'America/New_York'],
    ['york new', 'America/New_York'],
    ['new_york', 'America/New_York'],
    ['france', 'Europe/Paris'],
    ['utc', 'UTC'],
    ['roma', 'Europe/Rome'],
    ['parigi', 'Europe/Paris'],
    ['londres', 'Europe/London'],
    ['bruxelles', 'Europe/Brussels'],
  ])('are found by %j', (typed, wanted) => {
    expect(findZones(zones, typed).map(({ id }) => id)).toContain(wanted);
  });

  it('come first where what is typed is a whole word of them', () => {
    // Romania begins with the same letters.
    const found = findZones(zones, 'roma').map(({ id }) => id);
    expect(found).toContain('Europe/Bucharest');
    expect(found[0]).toBe('Europe/Rome');
  });

  it('are all there while nothing is typed, and none for what nothing is called', () => {
    expect(findZones(zones, ' ')).toHaveLength(zones.length);
    expect(findZones(zones, 'atlantis')).toEqual([]);
  });
});
