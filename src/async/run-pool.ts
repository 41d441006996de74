/**
 * Asks for what there is to take, so many at once, and takes each answer in once the next question is on its way.
 * The first failure ends the taking, and is thrown at the end.
 */
export async function runPool<Item, Answer>(
  most: number,
  take: () => Item | null,
  ask: (item: Item) => Promise<Answer>,
  onResult: (answer: Answer) => Promise<void> | void,
): Promise<void> {
  const failures: unknown[] = [];
  const next = async (): Promise<{ readonly answer: Answer } | null> => {
    const item = failures.length === 0 ? take() : null;
    if (item === null) return null;
    try {
      return { answer: await ask(item) };
    } catch (thrown) {
      failures.push(thrown);
      return null;
    }
  };
  const worker = async () => {
    for (let asked = await next(); asked !== null;) {
      const following = next();
      try {
        await onResult(asked.answer);
      } catch (thrown) {
        failures.push(thrown);
      }
      asked = await following;
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
  if (failures.length > 0) throw failures[0];
}
