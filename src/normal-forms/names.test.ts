import { describe, expect, test } from 'vitest';
import { matchNames } from './name-match.ts';
import { readName } from './names.ts';

function matched(left: string, right: string): string {
  const [a, b] = [readName(left), readName(right)];
  if (a === null || b === null) return 'none';
  const match = matchNames(a, b);
  const back = matchNames(b, a);
  expect(back).toEqual(match);
  return match === null ? 'none' : (match.near ?? match.grade);
}

describe('one name', () => {
  test.each([
    ['Zeffira Ceramiche S.r.l.', 'ZEFFIRA CERAMICHE SRL'],
    ["Caffè dell'Àngolo S.a.s.", 'CAFFE DELL ANGOLO SAS'],
    ['Menuiserie Tavelle SARL', 'SARL Menuiserie Tavelle'],
    ['Havelwerk Gesellschaft mit beschränkter Haftung', 'Havelwerk GmbH'],
    ['Officine Tornielli S.n.c. di Tornielli A. & C.', 'Officine Tornielli snc'],
    ['Grimaudo & Figli', 'Grimaudo e Figli S.r.l.'],
    ['F.lli Bianchi snc', 'Fratelli Bianchi'],
    ['Fornaci Quadrelle S.p.A. in liquidazione', 'Fornaci Quadrelle SpA a socio unico'],
    ['Palmarola Pesca', 'Palmarola Pesca S.c.a r.l.'],
    ['Valcarenghi Ottavia', 'Ottavia Valcarenghi'],
    ['Lagan Linen Ltd', 'Lagan Linen Limited'],
    ['Bar Aurora di Bruno Lissoni', 'Bar Aurora'],
    ['Prisma Srl', 'Prisma Srls'],
    ['חברת דוגמה', 'חברת דוגמה'],
    ['Edil Nova', 'Edilnova'],
    ['Dupont S.à r.l.', 'Dupont SARL'],
    ['Lugano Trasporti Sagl', 'Lugano Trasporti S.a.g.l.'],
  ])('%s is %s', (a, b) => expect(matched(a, b)).toBe('equal'));
});

describe('near names, and why', () => {
  test.each([
    ['Cremonini Vetri S.r.l.', 'Cremonini Vetri S.p.A.', 'form'],
    ['Muster GmbH', 'Muster GmbH & Co. KG', 'form'],
    ['Zelkova', 'Zelkova Dynamics S.r.l.', 'part'],
    ['Passamaneria Cortelazzi', 'Passamaneria Cortelazi S.r.l.', 'letter'],
    ['Tappezzeria Lissoni di Bruno Lissoni', 'Bruno Lissoni', 'owner'],
  ])('%s and %s: %s', (a, b, near) => expect(matched(a, b)).toBe(near));
});

describe('two names', () => {
  test.each([
    ['Consorzio Lotto 2', 'Consorzio Lotto 10'],
    ['Consorzio Lotto 2', 'Consorzio Lotto 3'],
    ['Bank of the West', 'Bank of the East'],
    ['Nordia Milano S.r.l.', 'Nordia Roma'],
    ['Studio Rossi', 'Studio Bianchi'],
    ['Hotel Milano', 'Hotel'],
    ['Bar Aurora di Bruno Lissoni', 'Bar Aurora di Anna Conti'],
    ['Aldo', 'Alda'],
  ])('%s and %s', (a, b) => expect(matched(a, b)).toBe('none'));
});

test('a legal form alone is a name', () => {
  expect(readName('AG S.p.A.')).toMatchObject({ core: 'ag', form: 'spa' });
  expect(readName('Srl')).toMatchObject({ core: 'srl', form: null });
  expect(readName(' - ')).toBeNull();
});
