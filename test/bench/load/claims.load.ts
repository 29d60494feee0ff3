import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import { answerParent } from '../child.ts';

/** Cases to claim and decide, shared among supporters that work side by side. */
export interface ClaimsLoad {
  readonly url: string;
  readonly cases: readonly string[];
  readonly cookies: readonly string[];
  readonly connections: number;
}

answerParent<ClaimsLoad>(async (load): Promise<{ decided: number; seconds: number }> => {
  const pool = new Pool(load.url, { connections: load.connections });
  const send = async (path: string, cookie: string, body: unknown): Promise<unknown> => {
    const answer = await pool.request({
      path,
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${text}`);
    return JSON.parse(text);
  };
  const left = [...load.cases];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: load.connections }, async (_, at) => {
      const cookie = load.cookies[at % load.cookies.length] ?? '';
      for (let id = left.pop(); id !== undefined; id = left.pop()) {
        const { claim } = (await send(`/api/cases/${id}/claim`, cookie, {})) as { claim: { id: string } };
        await send(`/api/cases/${id}/decisions`, cookie, {
          action: 'keep',
          reason: 'nothing-wrong',
          note: '',
          revision: 1,
          claimId: claim.id,
          help: [],
        });
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  await pool.close();
  return { decided: load.cases.length, seconds };
});
