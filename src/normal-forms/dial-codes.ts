interface Dialling {
  /** ITU-T E.164, without the plus. */
  readonly code: string;
  /** What is dialled before a number inside the country only; empty where nothing is, or where it stays (Italy). */
  readonly trunk: string;
}

/** By ISO country. Source: ITU-T, "National numbering plans" (E.129), and "Dialling procedures" (E.164C). */
const TABLE =
  'AT:43:0 BE:32:0 BG:359:0 CH:41:0 CY:357: CZ:420: DE:49:0 DK:45: EE:372: ES:34: FI:358:0 FR:33:0 GB:44:0 GR:30: ' +
  'HR:385:0 HU:36:06 IE:353:0 IL:972:0 IS:354: IT:39: LI:423: LT:370:0 LU:352: LV:371: MC:377: MT:356: NL:31:0 NO:47: ' +
  'PL:48: PT:351: RO:40:0 SE:46:0 SI:386:0 SK:421:0 SM:378: VA:39: TR:90:0 UA:380:0 RS:381:0 BA:387:0 ME:382:0 MK:389:0 ' +
  'AL:355:0 MD:373:0 US:1:1 CA:1:1 AU:61:0 NZ:64:0 IN:91:0 JP:81:0 CN:86:0 BR:55:0 AE:971:0 ZA:27:0 MA:212:0 TN:216: ' +
  'DZ:213:0 EG:20:0 HK:852: SG:65: KR:82:0 MX:52: AR:54:0 CL:56: RU:7:8';

const DIALLING: ReadonlyMap<string, Dialling> = new Map(
  TABLE.split(' ').map((entry) => {
    const [country = '', code = '', trunk = ''] = entry.split(':');
    return [country, { code, trunk }] as const;
  }),
);

const BY_CODE: ReadonlyMap<string, Dialling> = new Map(
  [...DIALLING.values()].map((dialling) => [dialling.code, dialling] as const),
);

/** How a country is dialled; `null` where that is not known here. */
export function diallingOf(country: string): Dialling | null {
  return DIALLING.get(country) ?? null;
}

/** Whose code a number without its plus begins with: codes have one to three digits, and none begins another. */
export function diallingAtStart(digits: string): Dialling | null {
  for (let length = 1; length <= 3; length += 1) {
    const found = BY_CODE.get(digits.slice(0, length));
    if (found !== undefined) return found;
  }
  return null;
}
