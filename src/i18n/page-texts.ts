import { chooseLanguage } from './locale.ts';

/** What is read where the program is not: while it cannot be had, and in the pages that stand in its place. */
export interface PageTexts {
  readonly needsScript: string;
  readonly notLoaded: string;
  readonly open: string;
  readonly byLink: string;
  readonly byLinkHow: string;
  /** Why a browser is not let in. */
  readonly linkIsUsed: string;
  readonly linkIsNeeded: string;
  /** Where people sign in. */
  readonly signIn: string;
  readonly signInHow: string;
  readonly signInAgain: string;
  readonly otherAccount: string;
  readonly notSignedIn: string;
  /** Why somebody was not signed in. */
  readonly signInRefusals: Readonly<Record<SignInRefusal, string>>;
  /** While the server's database does not answer. */
  readonly noStore: string;
  readonly noStoreHow: string;
}

/** Why somebody was not signed in. */
export type SignInRefusal =
  | 'over'
  | 'cancelled'
  | 'no-address'
  | 'not-verified'
  | 'not-allowed'
  | 'refused'
  | 'away'
  | 'too-many';

/** In all languages that there are texts in: the server writes them into its pages. */
export const PAGE_TEXTS = {
  en: {
    needsScript: 'Rubrica needs JavaScript. Allow it for this page, then reload.',
    notLoaded: 'Rubrica could not be loaded. Reload the page.',
    open: 'Open Rubrica',
    byLink: 'Open Rubrica by its link',
    byLinkHow:
      'The terminal in which Rubrica was started shows the link that lets this browser in. Open that one.',
    linkIsUsed: 'This link has been used, or is old.',
    linkIsNeeded: 'Rubrica shows real clients here, so it opens by its link only.',
    signIn: 'Sign in',
    signInHow: 'Rubrica shows your company’s clients. Sign in with your company account.',
    signInAgain: 'Sign in again',
    otherAccount: 'Use another account',
    notSignedIn: 'You are not signed in',
    signInRefusals: {
      over: 'This sign-in took too long, was completed already, or began in another browser.',
      cancelled: 'The sign-in was cancelled.',
      'no-address':
        'Your account has no email address, so Rubrica cannot tell whether you may use it.',
      'not-verified':
        'The email address of your account is not verified, so Rubrica cannot tell whether you may use it.',
      'not-allowed':
        'Your account may not use Rubrica here. Ask the person who runs it to allow your address or your group.',
      refused: 'The answer of the sign-in service could not be accepted.',
      away: 'The sign-in service does not answer. Try again in a moment.',
      'too-many': 'There were too many sign-ins at once. Try again in a minute.',
    },
    noStore: 'Rubrica cannot answer at the moment',
    noStoreHow:
      'Its database does not answer. Reload the page in a moment. If that does not help, tell the person who runs Rubrica.',
  },
  it: {
    needsScript: 'Rubrica richiede JavaScript. Consentirlo per questa pagina, poi ricaricarla.',
    notLoaded: 'Impossibile caricare Rubrica. Ricaricare la pagina.',
    open: 'Apri Rubrica',
    byLink: 'Aprire Rubrica dal suo link',
    byLinkHow:
      'Il terminale in cui Rubrica è stata avviata mostra il link che fa entrare questo browser. Aprire quello.',
    linkIsUsed: 'Questo link è già stato usato, o è vecchio.',
    linkIsNeeded: 'Qui Rubrica mostra clienti reali, quindi si apre solo dal suo link.',
    signIn: 'Accedi',
    signInHow: 'Rubrica mostra i clienti dell’azienda. Accedere con l’account aziendale.',
    signInAgain: 'Accedi di nuovo',
    otherAccount: 'Usa un altro account',
    notSignedIn: 'Accesso non effettuato',
    signInRefusals: {
      over: 'Questo accesso è durato troppo, era già concluso o è iniziato in un altro browser.',
      cancelled: 'L’accesso è stato annullato.',
      'no-address': 'L’account non ha un indirizzo email: Rubrica non può sapere se è autorizzato.',
      'not-verified':
        'L’indirizzo email dell’account non è verificato: Rubrica non può sapere se è autorizzato.',
      'not-allowed':
        'L’account non è autorizzato a usare Rubrica qui. Chiedere a chi la gestisce di autorizzare l’indirizzo o il gruppo.',
      refused: 'La risposta del servizio di accesso non è accettabile.',
      away: 'Il servizio di accesso non risponde. Riprovare tra poco.',
      'too-many': 'Troppi accessi contemporanei. Riprovare tra un minuto.',
    },
    noStore: 'Al momento Rubrica non può rispondere',
    noStoreHow:
      'Il suo database non risponde. Ricaricare la pagina tra poco. Se non basta, avvisare chi gestisce Rubrica.',
  },
  fr: {
    needsScript: 'Rubrica nécessite JavaScript. Autorisez-le pour cette page, puis rechargez-la.',
    notLoaded: 'Rubrica n’a pas pu être chargée. Rechargez la page.',
    open: 'Ouvrir Rubrica',
    byLink: 'Ouvrez Rubrica par son lien',
    byLinkHow:
      'Le terminal où Rubrica a été démarrée affiche le lien qui autorise ce navigateur. Ouvrez celui-ci.',
    linkIsUsed: 'Ce lien a déjà été utilisé, ou il est ancien.',
    linkIsNeeded: 'Rubrica affiche ici des clients réels, elle ne s’ouvre donc que par son lien.',
    signIn: 'Se connecter',
    signInHow:
      'Rubrica affiche les clients de votre entreprise. Connectez-vous avec votre compte professionnel.',
    signInAgain: 'Se reconnecter',
    otherAccount: 'Utiliser un autre compte',
    notSignedIn: 'Vous n’êtes pas connecté',
    signInRefusals: {
      over: 'Cette connexion a duré trop longtemps, était déjà terminée ou a commencé dans un autre navigateur.',
      cancelled: 'La connexion a été annulée.',
      'no-address':
        'Votre compte n’a pas d’adresse e-mail : Rubrica ne peut pas savoir si vous y avez accès.',
      'not-verified':
        'L’adresse e-mail de votre compte n’est pas vérifiée : Rubrica ne peut pas savoir si vous y avez accès.',
      'not-allowed':
        'Votre compte n’a pas accès à Rubrica ici. Demandez à la personne qui la gère d’autoriser votre adresse ou votre groupe.',
      refused: 'La réponse du service de connexion n’est pas acceptable.',
      away: 'Le service de connexion ne répond pas. Réessayez dans un instant.',
      'too-many': 'Trop de connexions en même temps. Réessayez dans une minute.',
    },
    noStore: 'Rubrica ne peut pas répondre pour le moment',
    noStoreHow:
      'Sa base de données ne répond pas. Rechargez la page dans un instant. Si cela ne suffit pas, prévenez la personne qui gère Rubrica.',
  },
} as const satisfies Readonly<Record<string, PageTexts>>;
export type PageLanguage = keyof typeof PAGE_TEXTS;

const LANGUAGES = Object.keys(PAGE_TEXTS) as readonly PageLanguage[];

/** The language of a page that is asked for with this `Accept-Language` (RFC 9110, 12.5.4). */
export function pageLanguage(accepted: string | null): PageLanguage {
  const weighed = (accepted ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.trim().split(/\s*;\s*/);
    const weight = parameters.find((each) => each.startsWith('q='));
    return { tag, weight: weight === undefined ? 1 : Number(weight.slice('q='.length)) };
  });
  const wanted = weighed.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  return chooseLanguage(
    wanted.map(({ tag }) => tag),
    LANGUAGES,
  );
}
