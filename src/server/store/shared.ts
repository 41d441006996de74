import { numberOf, textOf, type Database, type Row } from './database.ts';
import { StoreError, type SharedItem, type SharedStore } from './store.ts';

export function createShared(database: Database): SharedStore {
  const { now } = database.dialect;
  return {
    list: async (person, kind) => {
      const rows = await database.query(
        `SELECT * FROM shared_items WHERE kind = $1 AND (is_shared = 1 OR owner_id = $2)
        ORDER BY changed_at, id`,
        [kind, person],
      );
      return rows.map(toItem);
    },
    write: async ({ id, kind, owner, isShared, content, version }) => {
      const values = [id, kind, owner.id, owner.name, owner.email, isShared ? 1 : 0, content];
      const [row] = await database.query(
        version === 0
          ? `INSERT INTO shared_items (id, kind, owner_id, owner_name, owner_email, is_shared, content,
              changed_at, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, ${now}, 1) ON CONFLICT (id) DO NOTHING RETURNING *`
          : `UPDATE shared_items SET owner_name = $4, owner_email = $5, is_shared = $6, content = $7,
              changed_at = ${now}, version = version + 1
            WHERE id = $1 AND kind = $2 AND owner_id = $3 AND version = $8 RETURNING *`,
        version === 0 ? values : [...values, version],
      );
      return row === undefined ? null : toItem(row);
    },
    remove: async (person, id) => {
      const rows = await database.query(
        'DELETE FROM shared_items WHERE id = $1 AND owner_id = $2 RETURNING id',
        [id, person],
      );
      return rows.length > 0;
    },
    count: async (person, kind) => {
      const [row] = await database.query(
        'SELECT COUNT(*) AS count FROM shared_items WHERE kind = $1 AND owner_id = $2',
        [kind, person],
      );
      return row === undefined ? 0 : numberOf(row, 'count');
    },
  };
}

function toItem(row: Row): SharedItem {
  const kind = textOf(row, 'kind');
  if (kind !== 'view' && kind !== 'decision') throw new StoreError('damaged');
  return {
    id: textOf(row, 'id'),
    kind,
    owner: {
      id: textOf(row, 'owner_id'),
      name: textOf(row, 'owner_name'),
      email: textOf(row, 'owner_email'),
    },
    isShared: numberOf(row, 'is_shared') === 1,
    content: textOf(row, 'content'),
    changedAt: numberOf(row, 'changed_at'),
    version: numberOf(row, 'version'),
  };
}
