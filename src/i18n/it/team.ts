import type { TeamMessages } from '#i18n/types/team.ts';
import { counted } from './plural.ts';

export const texts: TeamMessages = {
  signedInAs: (name) => `Accesso effettuato come ${name}`,
  roles: { viewer: 'Lettore', administrator: 'Amministratore' },
  signOut: 'Esci',
  signOutEverywhere: 'Esci ovunque',
  signOutFailed: 'L’accesso è ancora attivo: il server di Rubrica non risponde. Riprovare.',
  team: 'Team',
  moveIn: (views, decisions) => {
    const parts = [
      ...(views > 0 ? [counted(views, { one: 'vista', many: 'di viste', other: 'viste' })] : []),
      ...(decisions > 0
        ? [counted(decisions, { one: 'decisione', many: 'di decisioni', other: 'decisioni' })]
        : []),
    ];
    return `Spostare ${parts.join(' e ')} da questo browser all’account?`;
  },
  move: 'Sposta',
  leaveHere: 'Lascia qui',
  moved: 'Spostato nell’account',
  notMoved: 'Non è stato possibile spostare tutto. Ciò che resta è ancora in questo browser.',
  endsAt: (time) => `La sessione termina alle ${time}.`,
  staySignedIn: 'Mantieni l’accesso',
  signInAgain: 'Accedi di nuovo',
  title: 'Team',
  back: 'Torna ai clienti',
  sessions: 'Sessioni attive',
  sessionsHow: 'Ogni browser in cui qualcuno ha effettuato l’accesso.',
  person: 'Persona',
  role: 'Ruolo',
  since: 'Dal',
  seen: 'Ultima attività',
  action: 'Azione',
  endSession: 'Termina',
  endSessionOf: (name) => `Termina la sessione di ${name}`,
  log: 'Registro',
  logHow: 'Accessi e collegamenti, dal più recente. Non contiene nulla dei clienti.',
  when: 'Quando',
  what: 'Evento',
  events: {
    'signed-in': 'Accesso',
    'signed-out': 'Uscita',
    refused: 'Accesso negato',
    'session-ended': 'Sessione terminata',
    connected: 'Account collegato',
    disconnected: 'Account scollegato',
    'connection-failed': 'Collegamento non riuscito',
  },
  reasons: {
    viewer: 'come lettore',
    administrator: 'come amministratore',
    everywhere: 'ovunque',
    'no-address': 'nessun indirizzo email',
    'not-verified': 'indirizzo non verificato',
    'not-allowed': 'non autorizzato',
    'no-longer-allowed': 'non più autorizzato',
    'at-provider': 'con l’uscita dall’account aziendale',
  },
  byAdministrator: (email) => `da ${email}`,
  noEntries: 'Non è ancora successo nulla.',
  notForViewers: 'Solo gli amministratori vedono questa pagina.',
  unavailable: 'Il server di Rubrica non risponde. Ricaricare la pagina tra poco.',
};
