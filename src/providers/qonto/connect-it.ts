import type { ConnectGuide } from '#providers/shared/connect-guide.ts';

/** From Qonto's documentation of its API (`apis/qonto.md`). */
export const guide: ConnectGuide = [
  {
    name: 'Con una chiave API',
    steps: [
      'Nell’app web di Qonto scegliere la propria organizzazione, poi Integrazioni e partnership, poi Chiave API.',
      'Compaiono un login e una chiave segreta. Se non c’è ancora una chiave, generarla.',
    ],
    values: ['il login', 'la chiave segreta'],
    note: 'Una nuova chiave sostituisce la precedente per ogni programma che la usa.',
  },
  {
    name: 'Con un’applicazione OAuth',
    steps: [
      'Nel portale per sviluppatori di Qonto registrare un’applicazione con gli scope client.read e offline_access.',
      'Come indirizzo di reindirizzamento indicare quello di Rubrica, come lo mostra il browser, seguito da /connections/qonto/callback.',
      'Dopo il riavvio premere Collega Qonto in questa pagina.',
    ],
    values: ['il client ID', 'il client secret'],
    note: 'Rubrica conserva cifrato ciò che riceve, e lo rinnova da sola.',
  },
  {
    name: 'Con un token di accesso OAuth',
    steps: [
      'Con la propria applicazione OAuth, ottenere un token di accesso con lo scope client.read.',
    ],
    values: ['il token di accesso'],
    note: 'Vale un’ora e Rubrica non lo rinnova. Per l’uso quotidiano prendere la chiave API.',
  },
];
