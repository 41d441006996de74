/**
 * Hosts where anybody may have an address: they say nothing of who it is. Providers of mail of Italy, France and the
 * neighbours, and the registered providers of PEC (AgID's public list), whose addresses are their customers'.
 */
const HOSTS = [
  'gmail.com googlemail.com outlook.com outlook.it outlook.fr outlook.de outlook.es hotmail.com hotmail.it hotmail.fr',
  'hotmail.de hotmail.es hotmail.co.uk live.com live.it live.fr live.de msn.com windowslive.com yahoo.com yahoo.it yahoo.fr',
  'yahoo.de yahoo.es yahoo.co.uk ymail.com rocketmail.com icloud.com me.com mac.com aol.com aol.it proton.me protonmail.com',
  'protonmail.ch pm.me tutanota.com tuta.io zoho.com mail.com email.com fastmail.com hey.com yandex.com yandex.ru mail.ru',
  'libero.it virgilio.it alice.it tim.it tin.it tiscali.it inwind.it iol.it blu.it giallo.it email.it fastwebnet.it vodafone.it',
  'teletu.it aruba.it poste.it katamail.com interfree.it supereva.it jumpy.it infinito.it hotmail.com.it kataweb.it',
  'orange.fr wanadoo.fr free.fr sfr.fr neuf.fr laposte.net bbox.fr numericable.fr club-internet.fr aliceadsl.fr cegetel.net',
  'gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.fr web.de t-online.de freenet.de arcor.de 1und1.de posteo.de mailbox.org online.de',
  'bluewin.ch hispeed.ch sunrise.ch aon.at chello.at telenet.be skynet.be proximus.be scarlet.be ziggo.nl kpnmail.nl planet.nl',
  'hetnet.nl home.nl xs4all.nl telefonica.net movistar.es terra.es ono.com sapo.pt btinternet.com sky.com virginmedia.com',
  'wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz pt.lu',
  'pec.it legalmail.it arubapec.it postecert.it pecimprese.it cert.legalmail.it legalmail.com ticertifica.it lamiapec.it',
  'pec.aruba.it pec.libero.it pec.net sicurezzapostale.it registerpec.it mypec.eu postacertificata.gov.it pecprofessionisti.it',
  'pec.buffetti.it open.legalmail.it gigapec.it cgn.legalmail.it spidmail.it casellapec.com messaggipec.it actaliscertymail.it',
  'pec.fatturapa.it pec.commercialisti.it legalmail.eu infocert.it pecavvocati.it avvocatipec.it ingpec.eu archiworldpec.it',
];

const GENERIC: ReadonlySet<string> = new Set(HOSTS.flatMap((line) => line.split(' ')));

export function isGenericDomain(domain: string): boolean {
  return GENERIC.has(domain);
}
